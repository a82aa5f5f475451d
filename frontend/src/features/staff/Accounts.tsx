// All accounts, newest first, with a search.
import { useLocation } from 'preact-iso';
import { useId, useState } from 'preact/hooks';
import type { Account } from '../../lib/api';
import { EMAIL_LENGTH, PEOPLE_PER_PAGE } from '../../lib/constants.gen';
import { useLoad } from '../../lib/load';
import { usePageNumber } from '../../lib/page-number';
import type { Viewer } from '../../lib/session';
import { counted } from '../../lib/text';
import { Page } from '../../ui/Page';
import { Pagination } from '../../ui/Pagination';
import { Forbidden } from '../../ui/Refused';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Content, Empty } from '../../ui/States';
import { Day } from '../../ui/Time';
import { AccountRow } from './AccountRow';
import { AdminViews } from './AdminViews';
import { listAccounts } from './requests';
import { Rows } from './Rows';
import './Accounts.css';

const TITLE = 'Accounts';

export const Accounts = () => (
  <RequireSignIn title={TITLE} permission="ADMIN">
    {(viewer) => <List viewer={viewer} />}
  </RequireSignIn>
);

function List({ viewer }: { viewer: Viewer }) {
  const { query } = useLocation();
  const at = usePageNumber();
  const q = query.q?.trim() ?? '';
  const list = useLoad(`/accounts${at.key}&q=${q}/${viewer.id}`, (signal) => listAccounts(at.query, q, signal));

  if (list.problem?.status === 403) return <Forbidden />;
  return (
    <Page title={TITLE} class="staff">
      <AdminViews />
      <Search key={q} q={q} />
      <p class="muted found" role="status">
        {list.data && found(list.data.count, q)}
      </p>
      <Content of={list} rows={4}>
        {(data) => (
          <div>
            {data.accounts.length > 0 ? (
              <Rows>
                {data.accounts.map((it) => (
                  <Row key={it.id} account={it} />
                ))}
              </Rows>
            ) : (
              data.count > 0 && <Empty>No accounts on this page.</Empty>
            )}
            <Pagination at={at} list={data} size={PEOPLE_PER_PAGE} of="accounts" />
          </div>
        )}
      </Content>
    </Page>
  );
}

function found(count: number, q: string) {
  if (!q) return `${counted(count, 'account')}, newest first`;
  return `${count > 0 ? counted(count, 'account') : 'No accounts'} with “${q}” in the username or email address`;
}

function Search({ q }: { q: string }) {
  const id = useId();
  const { route } = useLocation();
  const [text, setText] = useState(q);

  function search(event: Event) {
    event.preventDefault();
    const wanted = text.trim();
    route(wanted ? `/admin?${new URLSearchParams({ q: wanted })}` : '/admin');
  }

  return (
    <form class="search" role="search" onSubmit={search}>
      <label for={id}>Search by username or email address</label>
      <div class="search-input">
        <input
          id={id}
          type="search"
          name="q"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={EMAIL_LENGTH}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">Search</button>
      </div>
    </form>
  );
}

function Row({ account }: { account: Account }) {
  const { id, username, email, role, member_since } = account;
  const edit = (
    <a class="button" href={`/edit-profile/${id}`} aria-label={`Edit ${username}`}>
      Edit
    </a>
  );
  return (
    <li>
      <AccountRow account={account} action={edit}>
        <p class="muted">{email}</p>
        <p class="muted">
          {role}, member since <Day time={member_since} />
        </p>
      </AccountRow>
    </li>
  );
}
