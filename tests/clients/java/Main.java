// The story with the Java client of openapi-generator.

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import retort.ApiClient;
import retort.ApiException;
import retort.api.AccountsApi;
import retort.api.CommentsApi;
import retort.api.CredentialsApi;
import retort.api.PostsApi;
import retort.api.UsersApi;
import retort.model.CommentCreate;
import retort.model.ConfirmationCreate;
import retort.model.ErrorCode;
import retort.model.FieldErrorCode;
import retort.model.Me;
import retort.model.PostCreate;
import retort.model.PostList;
import retort.model.Problem;
import retort.model.ProfileUpdate;
import retort.model.UserCreate;

final class Main {
  private static final String API = System.getenv("STORY_API");
  private static final String USERNAME = System.getenv("STORY_USERNAME");
  private static final String EMAIL = USERNAME + "@example.com";
  private static final String PASSWORD = "correct horse battery";

  public static void main(String[] arguments) throws Exception {
    var anybody = new AccountsApi(new ApiClient());
    expect(API, new ApiClient().getBaseUri());

    var notice = anybody.registerUser(new UserCreate().email(EMAIL).username(USERNAME).password(PASSWORD), null);
    expect(true, notice.getMessage().contains("confirmation email"));
    done("register");

    var user = anybody.confirmUser(new ConfirmationCreate().token(mailedToken()).password(PASSWORD));
    expect(USERNAME, user.getUsername());
    done("confirm");

    var basic = Base64.getEncoder().encodeToString((EMAIL + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    var token = new CredentialsApi(signedIn("Basic " + basic)).createToken();
    expect(3600L, token.getExpiration());
    var client = signedIn("Bearer " + token.getToken());
    var posts = new PostsApi(client);
    done("token");

    var post = posts.createPost(new PostCreate().body("# Hello"), null);
    expect(USERNAME, post.getAuthor().getUsername());
    expect(null, post.getEditedAt());
    done("post");

    var comment = new CommentsApi(client).createComment(post.getId(), new CommentCreate().body("Well *said*."), null);
    expect(post.getId(), comment.getPostId());
    done("comment");

    Set<Long> seen = new HashSet<>();
    PostList list = posts.listPosts(null, null, null, null, 4L, null, null, null, null, null);
    while (true) {
      list.getPosts().forEach(it -> seen.add(it.getId()));
      if (list.getNext() == null) break;
      var query = queryOf(list.getNext());
      var page = Long.valueOf(query.get("page"));
      list = posts.listPosts(page, query.get("from"), null, null, 4L, null, null, null, null, null);
    }
    expect(true, seen.size() > 8);
    expect(list.getCount(), (long) seen.size());
    done("pages");

    expect(true, new UsersApi(client).followUser("@john", null).getYouFollow());
    done("follow");

    var accounts = new AccountsApi(client);
    accounts.updateMe(new ProfileUpdate().name("Susan").location("Lisbon"), null);
    Me me = accounts.updateMe(new ProfileUpdate().location(null), null);
    expect("Susan", me.getName());
    expect(null, me.getLocation());
    done("patch");

    var invalid = refused(() -> posts.createPost(new PostCreate().body(" "), null));
    expect(400L, invalid.getStatus());
    expect("#/body", invalid.getErrors().get(0).getPointer());
    expect(FieldErrorCode.BLANK, invalid.getErrors().get(0).getCode());
    done("invalid");

    expect(ErrorCode.NOT_FOUND, refused(() -> posts.getPost(9007199254740991L, null)).getError());
    done("missing");

    var avatar = new UsersApi(client).getAvatar("@" + USERNAME, null, null, null);
    expect(true, Files.readString(avatar.toPath()).startsWith("<svg "));
    Files.delete(avatar.toPath());
    done("avatar");
  }

  private interface Call {
    void run() throws ApiException;
  }

  private static ApiClient signedIn(String authorization) {
    return new ApiClient().setRequestInterceptor(request -> request.header("Authorization", authorization));
  }

  /** The problem that the call is answered with. */
  private static Problem refused(Call call) throws Exception {
    try {
      call.run();
    } catch (ApiException refusal) {
      return ApiClient.createDefaultObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
    }
    throw new AssertionError("it was not refused");
  }

  /** The token of the link in the email that this account has received. */
  private static String mailedToken() throws Exception {
    try (InputStream answer = URI.create(System.getenv("STORY_MAILBOX") + "/" + EMAIL).toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8).split("#token=")[1];
    }
  }

  private static Map<String, String> queryOf(String link) {
    return Arrays.stream(URI.create(link).getQuery().split("&"))
        .map(it -> it.split("=", 2))
        .collect(Collectors.toMap(it -> it[0], it -> it[1]));
  }

  private static void expect(Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) throw new AssertionError(actual + " is not " + expected);
  }

  private static void done(String step) {
    System.out.println("ok " + step);
  }
}
