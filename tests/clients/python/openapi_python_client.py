"""The story with the client of openapi-python-client."""

from base64 import b64encode

from client import AuthenticatedClient, Client
from client.api.accounts import confirm_user, register_user, update_me
from client.api.comments import create_comment
from client.api.credentials import create_token
from client.api.posts import create_post, get_post, list_posts
from client.api.users import follow_user, get_avatar
from client.models import (
    Comment,
    CommentCreate,
    ConfirmationCreate,
    ErrorCode,
    FieldErrorCode,
    Me,
    Notice,
    Post,
    PostCreate,
    PostList,
    Problem,
    ProfileUpdate,
    Relationship,
    Token,
    User,
    UserCreate,
)
from client.types import UNSET, File, Unset
from story import API, EMAIL, PASSWORD, USERNAME, done, mailed_token, start_of

anybody = Client(base_url=API, raise_on_unexpected_status=True)

registration = UserCreate(email=EMAIL, username=USERNAME, password=PASSWORD)
notice = register_user.sync(client=anybody, body=registration)
assert isinstance(notice, Notice), notice
assert "confirmation email" in notice.message
done("register")

confirmation = ConfirmationCreate(token=mailed_token(), password=PASSWORD)
user = confirm_user.sync(client=anybody, body=confirmation)
assert isinstance(user, User), user
assert user.username == USERNAME
done("confirm")

basic = b64encode(f"{EMAIL}:{PASSWORD}".encode()).decode()
token = create_token.sync(client=AuthenticatedClient(base_url=API, token=basic, prefix="Basic"))
assert isinstance(token, Token), token
assert token.expiration == 3600
client = AuthenticatedClient(base_url=API, token=token.token, raise_on_unexpected_status=True)
done("token")

post = create_post.sync(client=client, body=PostCreate(body="# Hello"))
assert isinstance(post, Post), post
assert post.author.username == USERNAME
assert post.edited_at is None
done("post")

comment = create_comment.sync(post.id, client=client, body=CommentCreate(body="Well *said*."))
assert isinstance(comment, Comment), comment
assert comment.post_id == post.id
done("comment")

seen: set[int] = set()
count: int | Unset = UNSET
page: int | Unset = UNSET
start: str | Unset = UNSET
while True:
    listed = list_posts.sync(client=client, page=page, from_=start, per_page=4)
    assert isinstance(listed, PostList), listed
    seen.update(it.id for it in listed.posts)
    count = listed.count
    if listed.next_ is None:
        break
    page, start = start_of(listed.next_)
assert len(seen) > 8
assert len(seen) == count
done("pages")

relationship = follow_user.sync("@john", client=client)
assert isinstance(relationship, Relationship), relationship
assert relationship.you_follow
done("follow")

update_me.sync(client=client, body=ProfileUpdate(name="Susan", location="Lisbon"))
me = update_me.sync(client=client, body=ProfileUpdate(location=None))
assert isinstance(me, Me), me
assert (me.name, me.location) == ("Susan", None)
done("patch")

invalid = create_post.sync(client=client, body=PostCreate(body=" "))
assert isinstance(invalid, Problem), invalid
assert not isinstance(invalid.errors, Unset)
assert [(it.pointer, it.code) for it in invalid.errors] == [("#/body", FieldErrorCode.BLANK)]
done("invalid")

missing = get_post.sync(9007199254740991, client=client)
assert isinstance(missing, Problem), missing
assert missing.error == ErrorCode.NOT_FOUND
done("missing")

avatar = get_avatar.sync(f"@{USERNAME}", client=client)
assert isinstance(avatar, File), avatar
assert avatar.payload.read().startswith(b"<svg ")
done("avatar")
