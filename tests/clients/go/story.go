package main

// What the stories of all Go clients share: who acts, where, how something is expected, and how a step is reported.

import (
	"encoding/base64"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
)

const password = "correct horse battery"

var (
	api      = os.Getenv("STORY_API")
	username = os.Getenv("STORY_USERNAME")
	email    = username + "@example.com"
	basic    = "Basic " + base64.StdEncoding.EncodeToString([]byte(email+":"+password))
)

// must returns the result of a call that has to succeed.
func must[T any](result T, err error) T {
	if err != nil {
		log.Panic(err)
	}
	return result
}

func expect(holds bool, what ...any) {
	if !holds {
		log.Panic(what...)
	}
}

// done reports a step.
func done(step string) {
	fmt.Println("ok " + step)
}

// mailedToken is the token of the link in the email that this account has received.
func mailedToken() string {
	answer := must(http.Get(os.Getenv("STORY_MAILBOX") + "/" + email))
	defer answer.Body.Close()
	_, token, _ := strings.Cut(string(must(io.ReadAll(answer.Body))), "#token=")
	return token
}

// startOf returns `page` and `from` of a link such as `next` of a list.
func startOf(link string) (int64, string) {
	query := must(url.Parse(link)).Query()
	return must(strconv.ParseInt(query.Get("page"), 10, 64)), query.Get("from")
}
