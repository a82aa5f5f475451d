/* Rows of results, in the server's binary form. */
#include "store/postgres/postgres_row.h"

#include <endian.h>
#include <string.h>

/* SQL NULL has no bytes and is read as 0. */
static int64_t read_integer(const char *bytes, int length)
{
	uint64_t eight;
	uint32_t four;
	uint16_t two;

	switch (length) {
	case 8:
		memcpy(&eight, bytes, sizeof(eight));
		return (int64_t)be64toh(eight);
	case 4:
		memcpy(&four, bytes, sizeof(four));
		return (int32_t)be32toh(four);
	case 2:
		memcpy(&two, bytes, sizeof(two));
		return (int16_t)be16toh(two);
	case 1:
		return *bytes;
	default:
		return 0;
	}
}

void postgres_read_row(const PGresult *result, int row, const struct query *query, void *ret_row)
{
	for (int i = 0; i < (int)query->column_count; i++) {
		void *value = (char *)ret_row + query->columns[i].offset;
		const char *bytes = PQgetvalue(result, row, i);
		int length = PQgetlength(result, row, i);

		if (query->columns[i].type == SQL_INTEGER)
			*(int64_t *)value = read_integer(bytes, length);
		else
			*(struct str *)value = (struct str){PQgetisnull(result, row, i) ? NULL : bytes, (size_t)length};
	}
}

void postgres_answer(const PGresult *result, const struct query *query, struct answer answer)
{
	void *row;

	if (PQntuples(result) == 0)
		return;
	row = arena_alloc(answer.mem, query->row_size);
	postgres_read_row(result, 0, query, row);
	answer_keep(answer, query, row);
}
