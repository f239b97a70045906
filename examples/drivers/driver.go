// npx fake-weixin verify-client -- go run driver.go
package main

import ("bytes"; "encoding/json"; "fmt"; "io"; "net/http"; "net/url"; "os"; "time")

func env(name string) string { return os.Getenv("FAKE_WEIXIN_" + name) }

// The client under test. Replace it with your own.
func call(name string, body any) (reply map[string]any, err error) {
	text, _ := json.Marshal(body)
	query := url.Values{"access_token": {env("ACCESS_TOKEN")}}.Encode()
	client := http.Client{Timeout: 2 * time.Second}
	response, err := client.Post(env("URL")+"/cgi-bin/wxopen/"+name+"?"+query, "application/json", bytes.NewReader(text))
	if err != nil { return nil, err }
	defer response.Body.Close()
	if text, err = io.ReadAll(response.Body); err != nil { return nil, err }
	return reply, json.Unmarshal(text, &reply)
}

func main() {
	name, body := "getweappsupportversion", map[string]string{}
	if env("OPERATION") == "setSupportVersion" { name, body["version"] = "setweappsupportversion", env("VERSION") }
	reply, err := call(name, body)
	answer := map[string]any{"returned": reply}
	if err != nil { answer = raised(nil, err.Error()) }
	if err == nil && reply["errcode"] != 0.0 { answer = raised(reply["errcode"], reply["errmsg"]) }
	text, _ := json.Marshal(answer)
	fmt.Println(string(text))
}
func raised(errcode, message any) map[string]any { return map[string]any{"raised": map[string]any{"errcode": errcode, "message": message}} }
