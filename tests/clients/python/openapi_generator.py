"""The story with the Python client of openapi-generator."""

from openapi_client import (
    AccountsApi,
    ApiClient,
    CommentCreate,
    CommentsApi,
    Configuration,
    ConfirmationCreate,
    CredentialsApi,
    ErrorCode,
    FieldErrorCode,
    PostCreate,
    PostsApi,
    Problem,
    ProfileUpdate,
    UserCreate,
    UsersApi,
)
from openapi_client.exceptions import BadRequestException, NotFoundException
from story import API, EMAIL, PASSWORD, USERNAME, done, mailed_token, start_of

assert Configuration().host == API, "the server of the description"
anybody = AccountsApi(ApiClient())

notice = anybody.register_user(UserCreate(email=EMAIL, username=USERNAME, password=PASSWORD))
assert "confirmation email" in notice.message
done("register")

user = anybody.confirm_user(ConfirmationCreate(token=mailed_token(), password=PASSWORD))
assert user.username == USERNAME
done("confirm")

by_password = ApiClient(Configuration(username=EMAIL, password=PASSWORD))
token = CredentialsApi(by_password).create_token()
assert token.expiration == 3600
client = ApiClient(Configuration(access_token=token.token))
posts, users, accounts = PostsApi(client), UsersApi(client), AccountsApi(client)
done("token")

post = posts.create_post(PostCreate(body="# Hello"))
assert post.author.username == USERNAME
assert post.edited_at is None
done("post")

comment = CommentsApi(client).create_comment(post.id, CommentCreate(body="Well *said*."))
assert comment.post_id == post.id
done("comment")

seen: set[int] = set()
page: int | None = None
start: str | None = None
while True:
    listed = posts.list_posts(page=page, var_from=start, per_page=4)
    seen.update(it.id for it in listed.posts)
    if listed.next is None:
        break
    page, start = start_of(listed.next)
assert len(seen) > 8
assert len(seen) == listed.count
done("pages")

assert users.follow_user("@john").you_follow
done("follow")

accounts.update_me(ProfileUpdate(name="Susan", location="Lisbon"))
me = accounts.update_me(ProfileUpdate(location=None))
assert (me.name, me.location) == ("Susan", None)
done("patch")

try:
    posts.create_post(PostCreate.model_construct(body=" "))  # its own validation is passed by
    raise AssertionError("a blank post was accepted")
except BadRequestException as refused:
    problem = refused.data
    assert isinstance(problem, Problem), problem
    assert [(it.pointer, it.code) for it in problem.errors or []] == [("#/body", FieldErrorCode.BLANK)]
done("invalid")

try:
    posts.get_post(9007199254740991)
    raise AssertionError("there is such a post")
except NotFoundException as refused:
    problem = refused.data
    assert isinstance(problem, Problem), problem
    assert problem.error == ErrorCode.NOT_FOUND
done("missing")

assert users.get_avatar(f"@{USERNAME}").startswith(b"<svg ")
done("avatar")
