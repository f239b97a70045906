// npx fake-weixin verify-client -- java Driver.java
import java.net.*; import java.net.http.*; import java.util.concurrent.*; import java.util.regex.*;

class Driver {
    static String env(String name) { return System.getenv("FAKE_WEIXIN_" + name); }

    // The client under test. Replace it with your own. It needs a JSON parser: the JDK has none.
    static String call(String name, String body) throws Exception {
        var query = "access_token=" + URLEncoder.encode(env("ACCESS_TOKEN"), "UTF-8");
        var request = HttpRequest.newBuilder(URI.create(env("URL") + "/cgi-bin/wxopen/" + name + "?" + query))
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).get(3, TimeUnit.SECONDS).body();
    }

    public static void main(String[] args) {
        String answer;
        try {
            var version = env("OPERATION").equals("setSupportVersion") ? env("VERSION").replaceAll("[\"\\\\]", "\\\\$0") : null;
            var reply = (version == null ? call("getweappsupportversion", "{}")
                : call("setweappsupportversion", "{\"version\":\"" + version + "\"}")).replaceAll("\n *", "");
            var bare = reply.replaceAll("(\"errcode\")|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"", "$1"); // without other texts
            var errcode = Pattern.compile("^\\{.*\"errcode\": *(-?\\d+)").matcher(bare);
            if (!errcode.find() || bare.split("\\{").length != (bare + " ").split("}").length) throw new Exception("no JSON");
            answer = errcode.group(1).equals("0") ? "{\"returned\":" + reply + "}" : "{\"raised\":" + reply.replace("errmsg", "message") + "}";
        } catch (Exception error) { answer = "{\"raised\":{\"message\":\"" + error.getClass().getName() + "\"}}"; }
        System.out.println(answer);
        System.exit(0); // does not wait for a call that timed out
    }
}
