export const BackToAccount = () => (
  <p class="aside">
    <a href="/account">Back to your account</a>
  </p>
);
