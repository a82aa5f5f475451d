// The story with the client of oapi-codegen.
package main

import (
	"context"
	"net/http"
	"strings"

	"github.com/oapi-codegen/nullable"
	"github.com/oapi-codegen/runtime/types"
	"retort.example/story/client"
)

func authorized(value string) client.RequestEditorFn {
	return func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", value)
		return nil
	}
}

func main() {
	ctx := context.Background()
	anybody := must(client.NewClientWithResponses(api))

	secret := password
	registration := client.UserCreate{Email: types.Email(email), Username: username, Password: &secret}
	registered := must(anybody.RegisterUserWithResponse(ctx, nil, registration))
	expect(registered.JSON202 != nil, string(registered.Body))
	expect(strings.Contains(registered.JSON202.Message, "confirmation email"))
	done("register")

	token := mailedToken()
	confirmed := must(anybody.ConfirmUserWithResponse(ctx, client.ConfirmationCreate{Token: &token, Password: &secret}))
	expect(confirmed.JSON200 != nil, string(confirmed.Body))
	expect(confirmed.JSON200.Username == username)
	done("confirm")

	created := must(anybody.CreateTokenWithResponse(ctx, authorized(basic)))
	expect(created.JSON200 != nil, string(created.Body))
	expect(created.JSON200.Expiration == 3600)
	signedIn := client.WithRequestEditorFn(authorized("Bearer " + created.JSON200.Token))
	me := must(client.NewClientWithResponses(api, signedIn))
	done("token")

	post := must(me.CreatePostWithResponse(ctx, nil, client.PostCreate{Body: "# Hello"})).JSON201
	expect(post != nil && post.Author.Username == username)
	expect(post.EditedAt.IsNull())
	done("post")

	comment := must(me.CreateCommentWithResponse(ctx, post.Id, nil, client.CommentCreate{Body: "Well *said*."})).JSON201
	expect(comment != nil && comment.PostId == post.Id)
	done("comment")

	seen := map[int64]bool{}
	perPage := int64(4)
	at := client.ListPostsParams{PerPage: &perPage}
	for {
		list := must(me.ListPostsWithResponse(ctx, &at)).JSON200
		expect(list != nil, "no list")
		for _, it := range list.Posts {
			seen[it.Id] = true
		}
		if list.Next.IsNull() {
			expect(list.Count != nil && int(*list.Count) == len(seen), "not all posts")
			break
		}
		page, from := startOf(list.Next.MustGet())
		at.Page, at.From = &page, &from
	}
	expect(len(seen) > 8)
	done("pages")

	relationship := must(me.FollowUserWithResponse(ctx, "@john", nil)).JSON200
	expect(relationship != nil && relationship.YouFollow)
	done("follow")

	names := client.ProfileUpdate{
		Name:     nullable.NewNullableWithValue("Susan"),
		Location: nullable.NewNullableWithValue("Lisbon"),
	}
	must(me.UpdateMeWithApplicationMergePatchPlusJSONBodyWithResponse(ctx, nil, names))
	nowhere := client.ProfileUpdate{Location: nullable.NewNullNullable[string]()}
	profile := must(me.UpdateMeWithApplicationMergePatchPlusJSONBodyWithResponse(ctx, nil, nowhere)).JSON200
	expect(profile != nil && profile.Name.MustGet() == "Susan" && profile.Location.IsNull())
	done("patch")

	problem := must(me.CreatePostWithResponse(ctx, nil, client.PostCreate{Body: " "})).ApplicationproblemJSON400
	expect(problem != nil && problem.Errors != nil, "no problem")
	expect((*problem.Errors)[0].Pointer == "#/body" && (*problem.Errors)[0].Code == client.FieldErrorCodeBlank)
	done("invalid")

	missing := must(me.GetPostWithResponse(ctx, 9007199254740991, nil)).ApplicationproblemJSON404
	expect(missing != nil && missing.Error == client.ErrorCodeNotFound)
	done("missing")

	avatar := must(me.GetAvatarWithResponse(ctx, "@"+username, nil))
	expect(strings.HasPrefix(string(avatar.Body), "<svg "))
	done("avatar")
}
