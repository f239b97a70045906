// Tests a WeChat client against fake-weixin, with only the standard library of Go.
//
//	npx fake-weixin serve
//	FAKE_WEIXIN_URL=http://127.0.0.1:8080 go run .
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"reflect"
	"time"
)

type object = map[string]any

var address = os.Getenv("FAKE_WEIXIN_URL")
var sender = http.Client{Timeout: 10 * time.Second}

// send sends JSON (or no body, for nil) and reads the JSON of the reply. It panics on failure.
func send[T any](method, url string, body object) (reply T) {
	var content []byte
	if body != nil {
		content = must(json.Marshal(body))
	}
	// With a bytes.Reader Go knows the length; WeChat refuses chunked bodies.
	request := must(http.NewRequest(method, url, bytes.NewReader(content)))
	request.Header.Set("Content-Type", "application/json")
	response := must(sender.Do(request))
	defer response.Body.Close()
	text := must(io.ReadAll(response.Body))
	if response.StatusCode >= 400 {
		panic(fmt.Sprintf("%s %s: %s %s", method, url, response.Status, text))
	}
	if err := json.Unmarshal(text, &reply); err != nil {
		panic(err)
	}
	return reply
}

// client is the code under test. Replace it with your own; its base URL must be a setting.
type client struct {
	baseURL     string // https://api.weixin.qq.com in production
	accessToken string
}

func (c client) setSupportVersion(version string) object {
	return c.call("setweappsupportversion", object{"version": version})
}

func (c client) getSupportVersion() object {
	return c.call("getweappsupportversion", object{}) // send {}: an empty body is an error
}

func (c client) call(name string, body object) (reply object) {
	query := url.Values{"access_token": {c.accessToken}}.Encode()
	for attempt := 0; attempt < 3; attempt++ { // -1 means system busy: try again
		reply = send[object]("POST", c.baseURL+"/cgi-bin/wxopen/"+name+"?"+query, body)
		if reply["errcode"] != -1.0 { // JSON numbers are float64
			break
		}
	}
	return reply
}

func main() {
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Fprintln(os.Stderr, "failed:", problem)
			os.Exit(1)
		}
	}()
	if address == "" {
		panic("FAKE_WEIXIN_URL is not set. Set it to the address of a running fake.")
	}
	// This test has its own mini program, and so does not affect other tests.
	type miniProgram struct{ Appid, AccessToken, URL string }
	miniPrograms := address + "/__admin/mini-programs"
	shop := send[miniProgram]("POST", miniPrograms, object{"supportVersion": "2.20.0"})
	defer send[object]("DELETE", miniPrograms+"/"+shop.Appid, nil)
	test(shop.Appid, client{shop.URL, shop.AccessToken})
}

func test(appid string, c client) {
	check("the version it was made with", "2.20.0", c.getSupportVersion()["now_version"])
	check("a version is set", 0.0, c.setSupportVersion("2.25.0")["errcode"])
	check("and read back", "2.25.0", c.getSupportVersion()["now_version"])

	fault := object{"appid": appid, "operation": "setSupportVersion", "errcode": -1, "times": 2}
	send[object]("POST", address+"/__admin/faults", fault)
	check("a busy system is asked again", 0.0, c.setSupportVersion("2.26.0")["errcode"])
	exchanges := address + "/__admin/exchanges?appid=" + appid
	sets := send[[]object]("GET", exchanges+"&operation=setSupportVersion", nil)
	check("how often it was asked", 4, len(sets))

	later := object{"appid": appid, "advance": "2h"} // no need to wait
	send[object]("POST", address+"/__admin/clock", later)
	check("a token expires after two hours", 42001.0, c.getSupportVersion()["errcode"])
	refused := send[[]object]("GET", exchanges+"&errcode=42001", nil)
	fmt.Println("why 42001:", refused[0]["why"])
}

func check(what string, expected, received any) {
	if !reflect.DeepEqual(expected, received) {
		panic(fmt.Sprintf("%s: expected %v, received %v", what, expected, received))
	}
	fmt.Println("ok:", what)
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
