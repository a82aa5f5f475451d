// Generated from openapi.yaml by api/generate; do not edit.
export const REQUEST_BYTES = 262144;
export const PAGES_BY_NUMBER = 250;
export const FOLLOWING = 5000;
export const PERSONAL_TOKENS = 50;
export const EMAIL_LENGTH = 254;
export const PASSWORD_LENGTH_MIN = 8;
export const POST_BYTES = 65536;
export const COMMENT_BYTES = 16384;
export const TOKEN_DAYS = 366;
export const ROLE_NAME_LENGTH = 64;
export const REASON_LENGTH = 500;
export const CREDENTIALS_LISTED = 200;
export const POSTS_PER_PAGE = 20;
export const COMMENTS_PER_PAGE = 30;
export const PEOPLE_PER_PAGE = 50;
