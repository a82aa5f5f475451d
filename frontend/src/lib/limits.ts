/** The number of the last page. An empty list has one page. */
export const lastPage = (count: number, size: number) => Math.max(1, Math.ceil(count / size));
