// The story with the client of ogen.
package main

import (
	"context"
	"io"
	"strings"

	"github.com/ogen-go/ogen/ogenerrors"
	"retort.example/story/client"
)

// caller signs requests: with the password where a token is made, else with the token, if there is one.
type caller struct{ token string }

func (it caller) Basic(_ context.Context, operation client.OperationName) (client.Basic, error) {
	if operation != client.CreateTokenOperation {
		return client.Basic{}, ogenerrors.ErrSkipClientSecurity
	}
	return client.Basic{Username: email, Password: password}, nil
}

func (it caller) Bearer(context.Context, client.OperationName) (client.Bearer, error) {
	if it.token == "" {
		return client.Bearer{}, ogenerrors.ErrSkipClientSecurity
	}
	return client.Bearer{Token: it.token}, nil
}

func (it caller) Session(context.Context, client.OperationName) (client.Session, error) {
	return client.Session{}, ogenerrors.ErrSkipClientSecurity
}

// as returns a response as the type that it has to have.
func as[T any](response any) T {
	typed, ok := response.(T)
	expect(ok, response)
	return typed
}

func main() {
	ctx := context.Background()
	anybody := must(client.NewClient(api, caller{}))

	registration := client.UserCreate{
		Email:    client.Email(email),
		Username: client.Username(username),
		Password: client.Password(password),
	}
	notice := as[*client.NoticeHeaders](must(anybody.RegisterUser(ctx, &registration, client.RegisterUserParams{})))
	expect(strings.Contains(notice.Response.Message, "confirmation email"))
	done("register")

	confirmation := client.ConfirmationCreate{Token: client.MailedToken(mailedToken()), Password: password}
	user := as[*client.UserHeaders](must(anybody.ConfirmUser(ctx, &confirmation)))
	expect(string(user.Response.Username) == username)
	done("confirm")

	token := as[*client.TokenHeaders](must(anybody.CreateToken(ctx))).Response
	expect(token.Expiration == 3600)
	me := must(client.NewClient(api, caller{token: token.Token}))
	done("token")

	created := must(me.CreatePost(ctx, &client.PostCreate{Body: "# Hello"}, client.CreatePostParams{}))
	post := as[*client.PostHeaders](created).Response
	expect(string(post.Author.Username) == username)
	expect(post.EditedAt.IsNull())
	done("post")

	commented := must(me.CreateComment(ctx, &client.CommentCreate{Body: "Well *said*."}, client.CreateCommentParams{ID: post.ID}))
	expect(as[*client.CreateCommentCreatedHeaders](commented).Response.PostID == post.ID)
	done("comment")

	seen := map[client.ID]bool{}
	at := client.ListPostsParams{PerPage: client.NewOptInt64(4)}
	for {
		list := as[*client.PostListHeaders](must(me.ListPosts(ctx, at))).Response
		for _, it := range list.Posts {
			seen[it.ID] = true
		}
		next, more := list.Next.Get()
		if !more {
			expect(int(list.Count.Value) == len(seen), "not all posts")
			break
		}
		page, from := startOf(next)
		at.Page, at.From = client.NewOptInt64(page), client.NewOptString(from)
	}
	expect(len(seen) > 8)
	done("pages")

	followed := must(me.FollowUser(ctx, client.FollowUserParams{ID: "@john"}))
	expect(as[*client.RelationshipHeaders](followed).Response.YouFollow)
	done("follow")

	names := client.ProfileUpdate{Name: client.NewOptNilString("Susan"), Location: client.NewOptNilString("Lisbon")}
	must(me.UpdateMe(ctx, &names, client.UpdateMeParams{}))
	nowhere := client.ProfileUpdate{}
	nowhere.Location.SetToNull()
	profile := as[*client.UpdateMeOKHeaders](must(me.UpdateMe(ctx, &nowhere, client.UpdateMeParams{}))).Response
	expect(profile.Name.Value == "Susan" && profile.Location.IsNull())
	done("patch")

	invalid := must(me.CreatePost(ctx, &client.PostCreate{Body: " "}, client.CreatePostParams{}))
	problem := as[*client.BadRequestHeaders](invalid).Response
	expect(problem.Errors[0].Pointer == "#/body" && problem.Errors[0].Code == client.FieldErrorCodeBlank)
	done("invalid")

	missing := must(me.GetPost(ctx, client.GetPostParams{ID: 9007199254740991}))
	expect(as[*client.GetPostNotFound](missing).Error == client.ErrorCodeNotFound)
	done("missing")

	avatar := as[*client.GetAvatarOKHeaders](must(me.GetAvatar(ctx, client.GetAvatarParams{ID: "@" + username})))
	expect(strings.HasPrefix(string(must(io.ReadAll(avatar.Response.Data))), "<svg "))
	done("avatar")
}
