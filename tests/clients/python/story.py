"""What the stories of both Python clients share: who acts, where, and how a step is reported."""

import os
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

API = os.environ["STORY_API"]
USERNAME = os.environ["STORY_USERNAME"]
EMAIL = f"{USERNAME}@example.com"
PASSWORD = "correct horse battery"


def mailed_token() -> str:
    """The token of the link in the email that this account has received."""
    with urlopen(f"{os.environ['STORY_MAILBOX']}/{EMAIL}") as answer:
        link: str = answer.read().decode()
    return link.split("#token=")[1]


def done(step: str) -> None:
    """Reports a step as done."""
    print(f"ok {step}", flush=True)


def start_of(link: str) -> tuple[int, str]:
    """`page` and `from` of a link such as `next` of a list."""
    query = parse_qs(urlsplit(link).query)
    return int(query["page"][0]), query["from"][0]
