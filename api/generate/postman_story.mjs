/**
 * The order in which the Postman collection asks the operations, so that each finds what it needs: folders of steps. An operation
 * that no step names is asked at the end of the folder "everything else", with its examples, in the order of the contract.
 *
 *   operation  its operationId
 *   name       instead of its summary
 *   as         the caller: nobody, password, token, session, admin (a token of an administrator); else what the contract wants
 *   path       values of path parameters, else the variables of DEFAULTS
 *   body       instead of its example; {{name}} is a variable of the collection
 *   before     lines of JavaScript to run before
 *   mailTo     the variable with the address of an email whose token this request needs
 *   keep       variables to set of members of the reply: {post_id: 'id'}
 *   status     instead of the first success of the contract
 *   after      further lines of JavaScript with tests; `reply` is the JSON
 */
export const VARIABLES = {
  base_url: 'http://127.0.0.1:5000/api/v1',
  admin_email: 'admin@example.com',
  admin_password: '',
  other_user: '@admin',
  mailbox: '',
  mail_token: '',
  password: 'correct horse battery',
  new_password: 'battery staple correct',
};

export const DESCRIPTION = `Every operation of the API, in an order that works: run the whole collection, or send what you like once the first two
folders have run. It registers an account of its own and deletes it at the end.

Set \`base_url\`, and for the folder "Moderate and administer" \`admin_email\`, \`admin_password\` (an administrator's) and
\`other_user\` (somebody to follow, such as the administrator).

Three requests need a token that comes by mail. Copy it from the link (behind \`#token=\`) into \`mail_token\` before you send them;
or set \`mailbox\` to the address of a Mailpit that catches the server's mail, and it is fetched from there.`;

/** What names the thing of a path parameter, by the name of the parameter in the contract's components. */
export const DEFAULTS = {
  PostId: '{{post_id}}',
  CommentId: '{{comment_id}}',
  UserId: '@{{username}}',
  CredentialId: '{{credential_id}}',
};

const NEVER = '9007199254740991';
const token = (as) => ({ operation: 'createToken', as, keep: { token: 'token' } });

export const STORY = [
  {
    name: 'Register',
    steps: [
      {
        operation: 'registerUser',
        body: { email: '{{email}}', username: '{{username}}', password: '{{password}}' },
        before: [
          "const name = 'postman' + Date.now().toString(36);",
          "pm.collectionVariables.set('username', name);",
          "pm.collectionVariables.set('email', name + '@example.com');",
          "pm.collectionVariables.set('new_email', name + '@example.org');",
        ],
      },
      {
        operation: 'registerUser',
        name: 'Register with an invalid address and a short password',
        body: { email: 'susan', username: '{{username}}', password: 'short' },
        status: 400,
        after: [
          "pm.test('each invalid field is named', () => pm.expect(reply.errors.map((it) => it.pointer)).to.include('#/email'));",
        ],
      },
      { operation: 'requestConfirmation', body: { email: '{{email}}' } },
      {
        operation: 'confirmUser',
        mailTo: 'email',
        body: { token: '{{mail_token}}', password: '{{password}}' },
        keep: { user_id: 'id' },
      },
    ],
  },
  {
    name: 'Sign in',
    steps: [
      token('password'),
      { operation: 'createSession', body: { email: '{{email}}', password: '{{password}}', remember: false } },
      { operation: 'createPersonalToken', keep: { personal_token: 'token', credential_id: 'id' } },
      { operation: 'listCredentials' },
      { operation: 'getCredential' },
      { operation: 'getMe' },
      { operation: 'updateMe' },
    ],
  },
  {
    name: 'Write and read',
    steps: [
      { operation: 'renderMarkdown' },
      { operation: 'createPost', keep: { post_id: 'id' } },
      { operation: 'createPost', name: 'Publish a post without a body', body: {}, status: 400 },
      { operation: 'getPost', as: 'nobody' },
      { operation: 'getPost', name: 'Get a post that is not there', as: 'nobody', path: { id: NEVER }, status: 404 },
      { operation: 'updatePost' },
      { operation: 'createComment', keep: { comment_id: 'id' } },
      { operation: 'updateComment' },
      { operation: 'followUser', path: { id: '{{other_user}}' } },
      { operation: 'getRelationship', path: { id: '{{other_user}}' } },
      { operation: 'unfollowUser', path: { id: '{{other_user}}' } },
    ],
  },
  {
    name: 'Moderate and administer',
    steps: [
      {
        operation: 'createToken',
        name: 'Create a token of an administrator',
        as: 'admin password',
        keep: { admin_token: 'token' },
      },
      { operation: 'listModeratedComments' },
      { operation: 'moderateComment' },
      { operation: 'getModeratedComment' },
      { operation: 'listAccounts' },
      { operation: 'getAccount' },
      { operation: 'updateAccount', body: { location: 'Porto' } },
      { operation: 'listRoles' },
      { operation: 'listAuditEntries' },
    ],
  },
  { name: 'Everything else', steps: [], others: true },
  {
    name: 'Change the address and the password',
    steps: [
      { operation: 'requestEmailChange', body: { email: '{{new_email}}', password: '{{password}}' } },
      { operation: 'changeEmail', mailTo: 'new_email', body: { token: '{{mail_token}}' }, keep: { email: 'email' } },
      { operation: 'requestPasswordReset', body: { email: '{{email}}' } },
      { operation: 'resetPassword', mailTo: 'email', body: { token: '{{mail_token}}', password: '{{new_password}}' } },
      token('new password'),
      { operation: 'changePassword', body: { old_password: '{{new_password}}', password: '{{password}}' } },
      token('password'),
      { operation: 'createPersonalToken', keep: { credential_id: 'id' } },
    ],
  },
  {
    name: 'Clean up',
    steps: [
      { operation: 'deleteCredential' },
      { operation: 'deleteOtherCredentials' },
      { operation: 'deleteComment' },
      { operation: 'deletePost' },
      { operation: 'createSession', body: { email: '{{email}}', password: '{{password}}', remember: false } },
      { operation: 'deleteSession', as: 'session' },
      { operation: 'deleteCurrentToken' },
      token('password'),
      { operation: 'revokeAccountCredentials' },
      token('password'),
      { operation: 'deleteMe', body: { password: '{{password}}', posts: 'delete' } },
    ],
  },
];
