// Tests a WeChat client against fake-weixin, with only the JDK (17 or newer).
//
//   npx fake-weixin serve
//   FAKE_WEIXIN_URL=http://127.0.0.1:8080 java SupportVersionTest.java

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

public class SupportVersionTest {
    static final String ADDRESS = System.getenv("FAKE_WEIXIN_URL");
    static final HttpClient HTTP =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The code under test. Replace it with your own; its base URL must be a setting. */
    record Client(String baseUrl, String accessToken) { // https://api.weixin.qq.com in production
        String setSupportVersion(String version) throws Exception {
            return call("setweappsupportversion", "{\"version\":\"" + version + "\"}");
        }

        String getSupportVersion() throws Exception {
            return call("getweappsupportversion", "{}"); // send {}: an empty body is an error
        }

        private String call(String name, String body) throws Exception {
            String token = URLEncoder.encode(accessToken, StandardCharsets.UTF_8);
            String url = baseUrl + "/cgi-bin/wxopen/" + name + "?access_token=" + token;
            String reply = send("POST", url, body);
            for (int retry = 0; retry < 2 && first(reply, "errcode").equals("-1"); retry++) {
                reply = send("POST", url, body); // -1 means system busy: try again
            }
            return reply;
        }
    }

    public static void main(String[] args) {
        try {
            Objects.requireNonNull(ADDRESS, "FAKE_WEIXIN_URL is not set. Set it.");
            // This test has its own mini program, and so does not affect other tests.
            String shop = control("POST", "/mini-programs", "{\"supportVersion\":\"2.20.0\"}");
            String appid = first(shop, "appid");
            try {
                test(appid, new Client(first(shop, "url"), first(shop, "accessToken")));
            } finally {
                control("DELETE", "/mini-programs/" + appid, null);
            }
        } catch (Exception | AssertionError problem) {
            System.err.println("failed: " + problem);
            System.exit(1);
        }
    }

    static void test(String appid, Client client) throws Exception {
        String made = client.getSupportVersion();
        check("the version it was made with", "2.20.0", first(made, "now_version"));
        check("a version is set", "0", first(client.setSupportVersion("2.25.0"), "errcode"));
        check("and read back", "2.25.0", first(client.getSupportVersion(), "now_version"));

        control("POST", "/faults", """
            {"appid": "%s", "operation": "setSupportVersion", "errcode": -1, "times": 2}
            """.formatted(appid));
        String last = client.setSupportVersion("2.26.0");
        check("a busy system is asked again", "0", first(last, "errcode"));
        String sets = control("GET", "/exchanges?operation=setSupportVersion&appid=" + appid, null);
        check("how often it was asked", 4, all(sets, "why").size());

        control("POST", "/clock", """
            {"appid": "%s", "advance": "2h"}
            """.formatted(appid)); // no need to wait
        String late = client.getSupportVersion();
        check("a token expires after two hours", "42001", first(late, "errcode"));
        String refused = control("GET", "/exchanges?errcode=42001&appid=" + appid, null);
        System.out.println("why 42001: " + first(refused, "why"));
    }

    /** Calls the control API of the fake. */
    static String control(String method, String path, String body) throws Exception {
        return send(method, ADDRESS + "/__admin" + path, body);
    }

    /** Sends JSON (or no body, for null) and returns the text of the reply. */
    static String send(String method, String url, String body) throws Exception {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(url)).method(method, publisher)
            .header("Content-Type", "application/json").timeout(Duration.ofSeconds(10)).build();
        var response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new AssertionError(method + " " + url + ": " + response.body());
        }
        return response.body();
    }

    /** The JDK has no JSON parser: a pattern is enough for strings and whole numbers at any depth. */
    static List<String> all(String json, String key) {
        String value = "(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(-?[0-9]+))";
        return Pattern.compile("\"" + key + "\"\\s*:\\s*" + value).matcher(json).results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .map(String::translateEscapes).toList();
    }

    static String first(String json, String key) {
        return all(json, key).stream().findFirst()
            .orElseThrow(() -> new AssertionError("no " + key + " in " + json));
    }

    static void check(String what, Object expected, Object received) {
        if (!expected.equals(received)) {
            throw new AssertionError(what + ": expected " + expected + ", received " + received);
        }
        System.out.println("ok: " + what);
    }
}
