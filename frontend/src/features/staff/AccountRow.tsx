// An account: its avatar, name and badges, and lines about it.
import type { ComponentChildren } from 'preact';
import type { Account } from '../../lib/api';
import { AccountBadges } from '../../ui/AccountBadges';
import { AuthorAvatar, AuthorName } from '../../ui/Author';
import './AccountRow.css';

interface Props {
  account: Account;
  /** A link or a button at the end. */
  action?: ComponentChildren;
  /** The lines below the name. */
  children: ComponentChildren;
}

export const AccountRow = ({ account, action, children }: Props) => (
  <div class="account-row">
    <AuthorAvatar author={account} size={40} />
    <div>
      <p class="account-row-name">
        <AuthorName author={account} />
        <AccountBadges account={account} />
      </p>
      {children}
    </div>
    {action}
  </div>
);
