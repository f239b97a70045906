import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class Program {
    static String call(HttpClient client, String name, String body) throws Exception {
        String url = "https://api.weixin.qq.com/cgi-bin/wxopen/" + name + "?access_token=my-own-token";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
            .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    public static void main(String[] args) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        boolean broken = args.length > 0 && args[0].equals("--broken");
        String done = call(client, "setweappsupportversion", broken ? "" : "{\"version\":\"2.25.0\"}");
        if (!done.contains("\"errcode\":0,")) throw new IllegalStateException(done);
        String reply = call(client, "getweappsupportversion", "{}");
        System.out.println(reply.replaceAll(".*\"now_version\":\"([^\"]+)\".*", "$1"));
    }
}
