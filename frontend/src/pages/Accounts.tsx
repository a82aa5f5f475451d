// The accounts, newest first, and the search for one.
import { useLocation } from 'preact-iso';
import { useId, useState } from 'preact/hooks';
import { api, ask, type Account } from '../api';
import { PEOPLE_PER_PAGE } from '../limits';
import { useLoad } from '../load';
import { usePageNumber } from '../page-number';
import type { Viewer } from '../session';
import { AccountBadges } from '../ui/AccountBadges';
import { AdminViews } from '../ui/AdminViews';
import { AuthorAvatar, AuthorName } from '../ui/Author';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { counted } from '../ui/PostItem';
import { SignedIn } from '../ui/SignedIn';
import { Empty, Failed, Skeleton } from '../ui/States';
import { Day } from '../ui/Time';
import { Forbidden } from './Forbidden';

const TITLE = 'Accounts';

export const Accounts = () => (
  <SignedIn title={TITLE} needs="ADMIN">
    {(viewer) => <List viewer={viewer} />}
  </SignedIn>
);

function List({ viewer }: { viewer: Viewer }) {
  const { query } = useLocation();
  const at = usePageNumber();
  const q = query.q?.trim() ?? '';
  const { data, problem, reload } = useLoad(`/accounts${at.key}&q=${q}/${viewer.id}`, (signal) =>
    ask(api.GET('/accounts', { params: { query: { ...at.query, q: q || undefined } }, signal })),
  );

  if (problem?.status === 403) return <Forbidden />;
  return (
    <Page title={TITLE} heading={TITLE} class="staff">
      <AdminViews />
      <Search key={q} q={q} />
      <p class="muted found" role="status">
        {data && found(data.count, q)}
      </p>
      {problem && <Failed problem={problem} again={reload} />}
      {!data && !problem && <Skeleton rows={4} />}
      {data && (
        <div>
          {data.accounts.length > 0 ? (
            <ul class="rows">
              {data.accounts.map((it) => (
                <Row key={it.id} account={it} />
              ))}
            </ul>
          ) : (
            data.count > 0 && <Empty>There are no accounts on this page.</Empty>
          )}
          <Pagination at={at} list={data} size={PEOPLE_PER_PAGE} of="accounts" />
        </div>
      )}
    </Page>
  );
}

function found(count: number, q: string) {
  if (!q) return `${counted(count, 'account')}, newest first`;
  return `${count > 0 ? counted(count, 'account') : 'No account'} with “${q}” in the username or the address`;
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
      <label for={id}>Part of a username or an email address</label>
      <div class="search-input">
        <input
          id={id}
          type="search"
          name="q"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={254}
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
  return (
    <li class="row">
      <AuthorAvatar author={account} size={40} />
      <div>
        <p class="row-name">
          <AuthorName author={account} />
          <AccountBadges account={account} />
        </p>
        <p class="muted">{email}</p>
        <p class="muted">
          {role}, member since <Day time={member_since} />
        </p>
      </div>
      <a class="button" href={`/edit-profile/${id}`} aria-label={`Edit ${username}`}>
        Edit
      </a>
    </li>
  );
}
