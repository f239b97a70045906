// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

/** @type {import('../validator.ts').Validator} */
export const clockChanges = validate20;
const pattern4 = new RegExp("^\\d+(\\.\\d+)?(ms|s|m|h|d)$", "u");
const pattern5 = new RegExp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "appid") || (key0 === "componentAppid")) || (key0 === "advance")) || (key0 === "freeze"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.appid !== undefined){
let data0 = data.appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.componentAppid !== undefined){
let data1 = data.componentAppid;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.advance !== undefined){
let data2 = data.advance;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
(vErrors ??= []).push({instancePath:instancePath+"/advance",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/advance",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/advance",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/advance",keyword:"type",params:{type: "string"}});errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
(vErrors ??= []).push({instancePath:instancePath+"/advance",keyword:"anyOf",params:{}});errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
}
if(data.freeze !== undefined){
let data3 = data.freeze;
const _errs13 = errors;
let valid2 = false;
const _errs14 = errors;
if(typeof data3 !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/freeze",keyword:"type",params:{type: "boolean"}});errors++;
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs16 = errors;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/freeze",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/freeze",keyword:"type",params:{type: "string"}});errors++;
}
var _valid1 = _errs16 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
(vErrors ??= []).push({instancePath:instancePath+"/freeze",keyword:"anyOf",params:{}});errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const exchangeQuery = validate21;
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/exchange-query.json","type":"object","properties":{"appid":{"type":"string","minLength":1},"componentAppid":{"type":"string","minLength":1},"operation":{"$ref":"./operation-name.json"},"errcode":{"type":"integer"},"refused":{"type":"boolean"},"unowned":{"type":"boolean"},"afterId":{"type":"integer","minimum":0},"beforeId":{"type":"integer","minimum":1},"limit":{"type":"integer","minimum":1}},"additionalProperties":false};
const schema33 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/operation-name.json","$comment":"Generated from operations.json; do not edit. Renew it with: npm run generate","enum":["clearQuota","getAccessToken","getAuthorizerAccessToken","getAuthorizerInfo","getAuthorizerList","getAuthorizerRefreshToken","getComponentAccessToken","getPreAuthCode","getStableAccessToken","getSupportVersion","setSupportVersion","startPushTicket"]};
const func3 = Object.prototype.hasOwnProperty;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func3.call(schema32.properties, key0))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.appid !== undefined){
let data0 = data.appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.componentAppid !== undefined){
let data1 = data.componentAppid;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.operation !== undefined){
let data2 = data.operation;
if(!((((((((((((data2 === "clearQuota") || (data2 === "getAccessToken")) || (data2 === "getAuthorizerAccessToken")) || (data2 === "getAuthorizerInfo")) || (data2 === "getAuthorizerList")) || (data2 === "getAuthorizerRefreshToken")) || (data2 === "getComponentAccessToken")) || (data2 === "getPreAuthCode")) || (data2 === "getStableAccessToken")) || (data2 === "getSupportVersion")) || (data2 === "setSupportVersion")) || (data2 === "startPushTicket"))){
(vErrors ??= []).push({instancePath:instancePath+"/operation",keyword:"enum",params:{allowedValues: schema33.enum}});errors++;
}
}
if(data.errcode !== undefined){
let data3 = data.errcode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data.refused !== undefined){
if(typeof data.refused !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/refused",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data.unowned !== undefined){
if(typeof data.unowned !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/unowned",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data.afterId !== undefined){
let data6 = data.afterId;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
(vErrors ??= []).push({instancePath:instancePath+"/afterId",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/afterId",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.beforeId !== undefined){
let data7 = data.beforeId;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
(vErrors ??= []).push({instancePath:instancePath+"/beforeId",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
(vErrors ??= []).push({instancePath:instancePath+"/beforeId",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
if(data.limit !== undefined){
let data8 = data.limit;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
(vErrors ??= []).push({instancePath:instancePath+"/limit",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
(vErrors ??= []).push({instancePath:instancePath+"/limit",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const exchangeRef = validate22;
const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/exchange-ref.json","type":"object","required":["id"],"properties":{"id":{"type":"integer","minimum":1},"lang":{"enum":["en","zh"]}},"additionalProperties":false};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "id"}});errors++;
}
for(const key0 in data){
if(!((key0 === "id") || (key0 === "lang"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/id",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/id",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
if(data.lang !== undefined){
let data1 = data.lang;
if(!((data1 === "en") || (data1 === "zh"))){
(vErrors ??= []).push({instancePath:instancePath+"/lang",keyword:"enum",params:{allowedValues: schema34.properties.lang.enum}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const exchangeWait = validate23;
const schema35 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/exchange-wait.json","type":"object","properties":{"appid":{"type":"string","minLength":1},"componentAppid":{"type":"string","minLength":1},"operation":{"$ref":"./operation-name.json"},"errcode":{"type":"integer"},"refused":{"type":"boolean"},"unowned":{"type":"boolean"},"afterId":{"type":"integer","minimum":0},"beforeId":{"type":"integer","minimum":1},"limit":{"type":"integer","minimum":1},"timeout":{"type":"integer","minimum":0,"maximum":600000}},"additionalProperties":false};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func3.call(schema35.properties, key0))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.appid !== undefined){
let data0 = data.appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.componentAppid !== undefined){
let data1 = data.componentAppid;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.operation !== undefined){
let data2 = data.operation;
if(!((((((((((((data2 === "clearQuota") || (data2 === "getAccessToken")) || (data2 === "getAuthorizerAccessToken")) || (data2 === "getAuthorizerInfo")) || (data2 === "getAuthorizerList")) || (data2 === "getAuthorizerRefreshToken")) || (data2 === "getComponentAccessToken")) || (data2 === "getPreAuthCode")) || (data2 === "getStableAccessToken")) || (data2 === "getSupportVersion")) || (data2 === "setSupportVersion")) || (data2 === "startPushTicket"))){
(vErrors ??= []).push({instancePath:instancePath+"/operation",keyword:"enum",params:{allowedValues: schema33.enum}});errors++;
}
}
if(data.errcode !== undefined){
let data3 = data.errcode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data.refused !== undefined){
if(typeof data.refused !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/refused",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data.unowned !== undefined){
if(typeof data.unowned !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/unowned",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data.afterId !== undefined){
let data6 = data.afterId;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
(vErrors ??= []).push({instancePath:instancePath+"/afterId",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/afterId",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.beforeId !== undefined){
let data7 = data.beforeId;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
(vErrors ??= []).push({instancePath:instancePath+"/beforeId",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
(vErrors ??= []).push({instancePath:instancePath+"/beforeId",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
if(data.limit !== undefined){
let data8 = data.limit;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
(vErrors ??= []).push({instancePath:instancePath+"/limit",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
(vErrors ??= []).push({instancePath:instancePath+"/limit",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
if(data.timeout !== undefined){
let data9 = data.timeout;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
(vErrors ??= []).push({instancePath:instancePath+"/timeout",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 600000 || isNaN(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/timeout",keyword:"maximum",params:{comparison: "<=", limit: 600000}});errors++;
}
if(data9 < 0 || isNaN(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/timeout",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const idRef = validate24;

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "id"}});errors++;
}
for(const key0 in data){
if(!(key0 === "id")){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/id",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/id",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const miniProgramChanges = validate25;
const schema38 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/mini-program-changes.json","type":"object","required":["appid"],"properties":{"appid":{"type":"string","minLength":1},"nickName":{"type":"string","minLength":1},"supportVersion":{"$ref":"../wire/base-library-version.json"},"permissionSets":{"type":"array","items":{"type":"integer"}},"visitors":{"type":"integer","minimum":0,"maximum":10000000},"rows":{"type":"array","items":{"$ref":"../wire/uv-item.json"}},"dailyQuota":{"type":["integer","null"],"minimum":0}},"additionalProperties":false};
const pattern6 = new RegExp("^\\d+\\.\\d+\\.\\d+$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "version"}});errors++;
}
if(data.percentage === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "percentage"}});errors++;
}
if(data.version !== undefined){
let data0 = data.version;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/version",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/version",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.percentage !== undefined){
let data1 = data.percentage;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/percentage",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/percentage",keyword:"type",params:{type: "number"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate26.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "appid"}});errors++;
}
for(const key0 in data){
if(!(((((((key0 === "appid") || (key0 === "nickName")) || (key0 === "supportVersion")) || (key0 === "permissionSets")) || (key0 === "visitors")) || (key0 === "rows")) || (key0 === "dailyQuota"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.appid !== undefined){
let data0 = data.appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.nickName !== undefined){
let data1 = data.nickName;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/nickName",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/nickName",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.supportVersion !== undefined){
let data2 = data.supportVersion;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/supportVersion",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/supportVersion",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.permissionSets !== undefined){
let data3 = data.permissionSets;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
(vErrors ??= []).push({instancePath:instancePath+"/permissionSets/" + i0,keyword:"type",params:{type: "integer"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/permissionSets",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data.visitors !== undefined){
let data5 = data.visitors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 10000000 || isNaN(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"maximum",params:{comparison: "<=", limit: 10000000}});errors++;
}
if(data5 < 0 || isNaN(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.rows !== undefined){
let data6 = data.rows;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate26(data6[i1], {instancePath:instancePath+"/rows/" + i1,parentData:data6,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rows",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data.dailyQuota !== undefined){
let data8 = data.dailyQuota;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/dailyQuota",keyword:"type",params:{type: schema38.properties.dailyQuota.type}});errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
(vErrors ??= []).push({instancePath:instancePath+"/dailyQuota",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const miniProgramRef = validate28;

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "appid"}});errors++;
}
for(const key0 in data){
if(!(key0 === "appid")){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.appid !== undefined){
let data0 = data.appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const newFault = validate29;
const schema43 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/new-fault.json","type":"object","properties":{"appid":{"type":"string","minLength":1},"componentAppid":{"type":"string","minLength":1},"operation":{"anyOf":[{"const":"any"},{"$ref":"./operation-name.json"}]},"errcode":{"type":"integer","not":{"const":0}},"delay":{"anyOf":[{"type":"integer","minimum":0,"maximum":600000},{"type":"object","required":["min","max"],"properties":{"min":{"type":"integer","minimum":0,"maximum":600000},"max":{"type":"integer","minimum":0,"maximum":600000}},"additionalProperties":false}]},"connection":{"enum":["hang","reset","empty","cut","drip"]},"reply":{"enum":["malformedJson","html502","textPlain","prettyJson","wrongContentLength","emptyBody"]},"status":{"type":"integer","minimum":200,"maximum":599},"surprise":{"enum":["noRows","oneRow","manyRows","fractions","integers","unknownFields","keyOrder","longErrmsg","generated"]},"when":{"enum":["before","after"]},"times":{"type":"integer","minimum":1},"after":{"type":"integer","minimum":0},"probability":{"type":"number","exclusiveMinimum":0,"maximum":1},"seed":{"type":"string","minLength":1}},"additionalProperties":false,"anyOf":[{"required":["errcode"],"properties":{"errcode":true}},{"required":["delay"],"properties":{"delay":true}},{"required":["connection"],"properties":{"connection":true}},{"required":["reply"],"properties":{"reply":true}},{"required":["status"],"properties":{"status":true}},{"required":["surprise"],"properties":{"surprise":true}}]};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.errcode === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "errcode"}});errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.delay === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "delay"}});errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.connection === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "connection"}});errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reply === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "reply"}});errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "status"}});errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.surprise === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "surprise"}});errors++;
}
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
}
}
}
}
}
if(!valid0){
(vErrors ??= []).push({instancePath,keyword:"anyOf",params:{}});errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func3.call(schema43.properties, key0))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.appid !== undefined){
let data0 = data.appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.componentAppid !== undefined){
let data1 = data.componentAppid;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.operation !== undefined){
let data2 = data.operation;
const _errs14 = errors;
let valid2 = false;
const _errs15 = errors;
if("any" !== data2){
(vErrors ??= []).push({instancePath:instancePath+"/operation",keyword:"const",params:{allowedValue: "any"}});errors++;
}
var _valid1 = _errs15 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs16 = errors;
if(!((((((((((((data2 === "clearQuota") || (data2 === "getAccessToken")) || (data2 === "getAuthorizerAccessToken")) || (data2 === "getAuthorizerInfo")) || (data2 === "getAuthorizerList")) || (data2 === "getAuthorizerRefreshToken")) || (data2 === "getComponentAccessToken")) || (data2 === "getPreAuthCode")) || (data2 === "getStableAccessToken")) || (data2 === "getSupportVersion")) || (data2 === "setSupportVersion")) || (data2 === "startPushTicket"))){
(vErrors ??= []).push({instancePath:instancePath+"/operation",keyword:"enum",params:{allowedValues: schema33.enum}});errors++;
}
var _valid1 = _errs16 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
(vErrors ??= []).push({instancePath:instancePath+"/operation",keyword:"anyOf",params:{}});errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
}
if(data.errcode !== undefined){
let data3 = data.errcode;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"type",params:{type: "integer"}});errors++;
}
const _errs21 = errors;
const _errs22 = errors;
if(0 !== data3){
(vErrors ??= []).push({});errors++;
}
var valid4 = _errs22 === errors;
if(valid4){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"not",params:{}});errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
}
if(data.delay !== undefined){
let data4 = data.delay;
const _errs24 = errors;
let valid5 = false;
const _errs25 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
(vErrors ??= []).push({instancePath:instancePath+"/delay",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 600000 || isNaN(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/delay",keyword:"maximum",params:{comparison: "<=", limit: 600000}});errors++;
}
if(data4 < 0 || isNaN(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/delay",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
var _valid2 = _errs25 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const _errs27 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.min === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/delay",keyword:"required",params:{missingProperty: "min"}});errors++;
}
if(data4.max === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/delay",keyword:"required",params:{missingProperty: "max"}});errors++;
}
for(const key1 in data4){
if(!((key1 === "min") || (key1 === "max"))){
(vErrors ??= []).push({instancePath:instancePath+"/delay",keyword:"additionalProperties",params:{additionalProperty: key1}});errors++;
}
}
if(data4.min !== undefined){
let data5 = data4.min;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
(vErrors ??= []).push({instancePath:instancePath+"/delay/min",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 600000 || isNaN(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/delay/min",keyword:"maximum",params:{comparison: "<=", limit: 600000}});errors++;
}
if(data5 < 0 || isNaN(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/delay/min",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data4.max !== undefined){
let data6 = data4.max;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
(vErrors ??= []).push({instancePath:instancePath+"/delay/max",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 600000 || isNaN(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/delay/max",keyword:"maximum",params:{comparison: "<=", limit: 600000}});errors++;
}
if(data6 < 0 || isNaN(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/delay/max",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/delay",keyword:"type",params:{type: "object"}});errors++;
}
var _valid2 = _errs27 === errors;
valid5 = valid5 || _valid2;
}
if(!valid5){
(vErrors ??= []).push({instancePath:instancePath+"/delay",keyword:"anyOf",params:{}});errors++;
}
else {
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
}
}
if(data.connection !== undefined){
let data7 = data.connection;
if(!(((((data7 === "hang") || (data7 === "reset")) || (data7 === "empty")) || (data7 === "cut")) || (data7 === "drip"))){
(vErrors ??= []).push({instancePath:instancePath+"/connection",keyword:"enum",params:{allowedValues: schema43.properties.connection.enum}});errors++;
}
}
if(data.reply !== undefined){
let data8 = data.reply;
if(!((((((data8 === "malformedJson") || (data8 === "html502")) || (data8 === "textPlain")) || (data8 === "prettyJson")) || (data8 === "wrongContentLength")) || (data8 === "emptyBody"))){
(vErrors ??= []).push({instancePath:instancePath+"/reply",keyword:"enum",params:{allowedValues: schema43.properties.reply.enum}});errors++;
}
}
if(data.status !== undefined){
let data9 = data.status;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
(vErrors ??= []).push({instancePath:instancePath+"/status",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 599 || isNaN(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/status",keyword:"maximum",params:{comparison: "<=", limit: 599}});errors++;
}
if(data9 < 200 || isNaN(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/status",keyword:"minimum",params:{comparison: ">=", limit: 200}});errors++;
}
}
}
if(data.surprise !== undefined){
let data10 = data.surprise;
if(!(((((((((data10 === "noRows") || (data10 === "oneRow")) || (data10 === "manyRows")) || (data10 === "fractions")) || (data10 === "integers")) || (data10 === "unknownFields")) || (data10 === "keyOrder")) || (data10 === "longErrmsg")) || (data10 === "generated"))){
(vErrors ??= []).push({instancePath:instancePath+"/surprise",keyword:"enum",params:{allowedValues: schema43.properties.surprise.enum}});errors++;
}
}
if(data.when !== undefined){
let data11 = data.when;
if(!((data11 === "before") || (data11 === "after"))){
(vErrors ??= []).push({instancePath:instancePath+"/when",keyword:"enum",params:{allowedValues: schema43.properties.when.enum}});errors++;
}
}
if(data.times !== undefined){
let data12 = data.times;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
(vErrors ??= []).push({instancePath:instancePath+"/times",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/times",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
if(data.after !== undefined){
let data13 = data.after;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
(vErrors ??= []).push({instancePath:instancePath+"/after",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
(vErrors ??= []).push({instancePath:instancePath+"/after",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.probability !== undefined){
let data14 = data.probability;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1 || isNaN(data14)){
(vErrors ??= []).push({instancePath:instancePath+"/probability",keyword:"maximum",params:{comparison: "<=", limit: 1}});errors++;
}
if(data14 <= 0 || isNaN(data14)){
(vErrors ??= []).push({instancePath:instancePath+"/probability",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/probability",keyword:"type",params:{type: "number"}});errors++;
}
}
if(data.seed !== undefined){
let data15 = data.seed;
if(typeof data15 === "string"){
if(data15.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/seed",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/seed",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const newMiniProgram = validate30;
const schema45 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/new-mini-program.json","type":"object","properties":{"componentAppid":{"type":"string","minLength":1},"appid":{"type":"string","pattern":"^[A-Za-z0-9_-]+$"},"secret":{"type":"string","minLength":1},"nickName":{"type":"string","minLength":1},"supportVersion":{"$ref":"../wire/base-library-version.json"},"accessToken":{"type":"string","minLength":1},"refreshToken":{"type":"string","minLength":1},"authorizationCode":{"type":"string","minLength":1},"permissionSets":{"type":"array","items":{"type":"integer","minimum":1},"uniqueItems":true},"visitors":{"type":"integer","minimum":0,"maximum":10000000},"rows":{"type":"array","items":{"type":"object","required":["version","percentage"],"additionalProperties":false,"properties":{"version":{"$ref":"../wire/base-library-version.json"},"percentage":{"type":"number","minimum":0}}}},"expiresIn":{"type":"integer","minimum":0,"maximum":3155760000}},"additionalProperties":false};
const pattern8 = new RegExp("^[A-Za-z0-9_-]+$", "u");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func3.call(schema45.properties, key0))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.componentAppid !== undefined){
let data0 = data.componentAppid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.appid !== undefined){
let data1 = data.appid;
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.secret !== undefined){
let data2 = data.secret;
if(typeof data2 === "string"){
if(data2.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/secret",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/secret",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.nickName !== undefined){
let data3 = data.nickName;
if(typeof data3 === "string"){
if(data3.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/nickName",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/nickName",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.supportVersion !== undefined){
let data4 = data.supportVersion;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/supportVersion",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/supportVersion",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.accessToken !== undefined){
let data5 = data.accessToken;
if(typeof data5 === "string"){
if(data5.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/accessToken",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/accessToken",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.refreshToken !== undefined){
let data6 = data.refreshToken;
if(typeof data6 === "string"){
if(data6.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/refreshToken",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/refreshToken",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.authorizationCode !== undefined){
let data7 = data.authorizationCode;
if(typeof data7 === "string"){
if(data7.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorizationCode",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizationCode",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.permissionSets !== undefined){
let data8 = data.permissionSets;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
(vErrors ??= []).push({instancePath:instancePath+"/permissionSets/" + i0,keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/permissionSets/" + i0,keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
let i1 = data8.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data8[i1];
if(!(((typeof item0 == "number") && (!(item0 % 1) && !isNaN(item0))) && (isFinite(item0)))){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
(vErrors ??= []).push({instancePath:instancePath+"/permissionSets",keyword:"uniqueItems",params:{i: i1, j: j0}});errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/permissionSets",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data.visitors !== undefined){
let data10 = data.visitors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 10000000 || isNaN(data10)){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"maximum",params:{comparison: "<=", limit: 10000000}});errors++;
}
if(data10 < 0 || isNaN(data10)){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.rows !== undefined){
let data11 = data.rows;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i2=0; i2<len1; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.version === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2,keyword:"required",params:{missingProperty: "version"}});errors++;
}
if(data12.percentage === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2,keyword:"required",params:{missingProperty: "percentage"}});errors++;
}
for(const key1 in data12){
if(!((key1 === "version") || (key1 === "percentage"))){
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2,keyword:"additionalProperties",params:{additionalProperty: key1}});errors++;
}
}
if(data12.version !== undefined){
let data13 = data12.version;
if(typeof data13 === "string"){
if(!pattern6.test(data13)){
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2+"/version",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2+"/version",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data12.percentage !== undefined){
let data14 = data12.percentage;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2+"/percentage",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2+"/percentage",keyword:"type",params:{type: "number"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2,keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rows",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data.expiresIn !== undefined){
let data15 = data.expiresIn;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
(vErrors ??= []).push({instancePath:instancePath+"/expiresIn",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 3155760000 || isNaN(data15)){
(vErrors ??= []).push({instancePath:instancePath+"/expiresIn",keyword:"maximum",params:{comparison: "<=", limit: 3155760000}});errors++;
}
if(data15 < 0 || isNaN(data15)){
(vErrors ??= []).push({instancePath:instancePath+"/expiresIn",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const newReply = validate31;
const schema48 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/new-reply.json","type":"object","required":["path","reply"],"properties":{"appid":{"type":"string","minLength":1},"componentAppid":{"type":"string","minLength":1},"method":{"enum":["GET","POST","PUT","PATCH","DELETE"]},"path":{"type":"string","pattern":"^/"},"reply":{"type":"object","properties":{"status":{"type":"integer","minimum":200,"maximum":599},"headers":{"type":"object","additionalProperties":{"type":"string"}},"json":{},"text":{"type":"string"},"base64":{"type":"string","pattern":"^[A-Za-z0-9+/]*=*$"}},"additionalProperties":false}},"additionalProperties":false};
const pattern11 = new RegExp("^/", "u");
const pattern12 = new RegExp("^[A-Za-z0-9+/]*=*$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "path"}});errors++;
}
if(data.reply === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "reply"}});errors++;
}
for(const key0 in data){
if(!(((((key0 === "appid") || (key0 === "componentAppid")) || (key0 === "method")) || (key0 === "path")) || (key0 === "reply"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.appid !== undefined){
let data0 = data.appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.componentAppid !== undefined){
let data1 = data.componentAppid;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.method !== undefined){
let data2 = data.method;
if(!(((((data2 === "GET") || (data2 === "POST")) || (data2 === "PUT")) || (data2 === "PATCH")) || (data2 === "DELETE"))){
(vErrors ??= []).push({instancePath:instancePath+"/method",keyword:"enum",params:{allowedValues: schema48.properties.method.enum}});errors++;
}
}
if(data.path !== undefined){
let data3 = data.path;
if(typeof data3 === "string"){
if(!pattern11.test(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/path",keyword:"pattern",params:{pattern: "^/"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/path",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.reply !== undefined){
let data4 = data.reply;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(((((key1 === "status") || (key1 === "headers")) || (key1 === "json")) || (key1 === "text")) || (key1 === "base64"))){
(vErrors ??= []).push({instancePath:instancePath+"/reply",keyword:"additionalProperties",params:{additionalProperty: key1}});errors++;
}
}
if(data4.status !== undefined){
let data5 = data4.status;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
(vErrors ??= []).push({instancePath:instancePath+"/reply/status",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 599 || isNaN(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/reply/status",keyword:"maximum",params:{comparison: "<=", limit: 599}});errors++;
}
if(data5 < 200 || isNaN(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/reply/status",keyword:"minimum",params:{comparison: ">=", limit: 200}});errors++;
}
}
}
if(data4.headers !== undefined){
let data6 = data4.headers;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(typeof data6[key2] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/reply/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/reply/headers",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data4.text !== undefined){
if(typeof data4.text !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/reply/text",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data4.base64 !== undefined){
let data9 = data4.base64;
if(typeof data9 === "string"){
if(!pattern12.test(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/reply/base64",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*=*$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/reply/base64",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/reply",keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const nothing = validate32;

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const pactState = validate33;
const schema50 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/pact-state.json","type":"object","required":["state"],"properties":{"state":{"$ref":"./pact-state-name.json"},"params":{"type":"object","properties":{"supportVersion":{"$ref":"../wire/base-library-version.json"},"rows":{"type":"array","items":{"$ref":"../wire/uv-item.json"}},"permissionSets":{"type":"array","items":{"type":"integer","minimum":1},"uniqueItems":true},"credential":{"enum":["accessToken","appid","secret","refreshToken","authorizationCode","componentAccessToken","componentAppid","componentSecret","ticket"]},"operation":{"$ref":"./operation-name.json"},"errcode":{"type":"integer","not":{"const":0}}},"additionalProperties":false},"action":{"enum":["setup","teardown"]},"consumer":{"type":"string"},"states":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};
const schema51 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/pact-state-name.json","$comment":"Generated from pact-states.json; do not edit. Renew it with: npm run generate","enum":["a mini program has authorised the platform","the platform holds a credential that WeChat never issued","the platform holds a credential that has expired","the platform holds the mini program's own access token","the daily quota of the mini program is used up","WeChat answers with an errcode"]};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.state === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "state"}});errors++;
}
for(const key0 in data){
if(!(((((key0 === "state") || (key0 === "params")) || (key0 === "action")) || (key0 === "consumer")) || (key0 === "states"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.state !== undefined){
let data0 = data.state;
if(!((((((data0 === "a mini program has authorised the platform") || (data0 === "the platform holds a credential that WeChat never issued")) || (data0 === "the platform holds a credential that has expired")) || (data0 === "the platform holds the mini program's own access token")) || (data0 === "the daily quota of the mini program is used up")) || (data0 === "WeChat answers with an errcode"))){
(vErrors ??= []).push({instancePath:instancePath+"/state",keyword:"enum",params:{allowedValues: schema51.enum}});errors++;
}
}
if(data.params !== undefined){
let data1 = data.params;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((((((key1 === "supportVersion") || (key1 === "rows")) || (key1 === "permissionSets")) || (key1 === "credential")) || (key1 === "operation")) || (key1 === "errcode"))){
(vErrors ??= []).push({instancePath:instancePath+"/params",keyword:"additionalProperties",params:{additionalProperty: key1}});errors++;
}
}
if(data1.supportVersion !== undefined){
let data2 = data1.supportVersion;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/params/supportVersion",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/params/supportVersion",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data1.rows !== undefined){
let data3 = data1.rows;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate26(data3[i0], {instancePath:instancePath+"/params/rows/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/params/rows",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data1.permissionSets !== undefined){
let data5 = data1.permissionSets;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
(vErrors ??= []).push({instancePath:instancePath+"/params/permissionSets/" + i1,keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/params/permissionSets/" + i1,keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
let i2 = data5.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data5[i2];
if(!(((typeof item0 == "number") && (!(item0 % 1) && !isNaN(item0))) && (isFinite(item0)))){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
(vErrors ??= []).push({instancePath:instancePath+"/params/permissionSets",keyword:"uniqueItems",params:{i: i2, j: j0}});errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/params/permissionSets",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data1.credential !== undefined){
let data7 = data1.credential;
if(!(((((((((data7 === "accessToken") || (data7 === "appid")) || (data7 === "secret")) || (data7 === "refreshToken")) || (data7 === "authorizationCode")) || (data7 === "componentAccessToken")) || (data7 === "componentAppid")) || (data7 === "componentSecret")) || (data7 === "ticket"))){
(vErrors ??= []).push({instancePath:instancePath+"/params/credential",keyword:"enum",params:{allowedValues: schema50.properties.params.properties.credential.enum}});errors++;
}
}
if(data1.operation !== undefined){
let data8 = data1.operation;
if(!((((((((((((data8 === "clearQuota") || (data8 === "getAccessToken")) || (data8 === "getAuthorizerAccessToken")) || (data8 === "getAuthorizerInfo")) || (data8 === "getAuthorizerList")) || (data8 === "getAuthorizerRefreshToken")) || (data8 === "getComponentAccessToken")) || (data8 === "getPreAuthCode")) || (data8 === "getStableAccessToken")) || (data8 === "getSupportVersion")) || (data8 === "setSupportVersion")) || (data8 === "startPushTicket"))){
(vErrors ??= []).push({instancePath:instancePath+"/params/operation",keyword:"enum",params:{allowedValues: schema33.enum}});errors++;
}
}
if(data1.errcode !== undefined){
let data9 = data1.errcode;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
(vErrors ??= []).push({instancePath:instancePath+"/params/errcode",keyword:"type",params:{type: "integer"}});errors++;
}
const _errs24 = errors;
const _errs25 = errors;
if(0 !== data9){
(vErrors ??= []).push({});errors++;
}
var valid10 = _errs25 === errors;
if(valid10){
(vErrors ??= []).push({instancePath:instancePath+"/params/errcode",keyword:"not",params:{}});errors++;
}
else {
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/params",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data.action !== undefined){
let data10 = data.action;
if(!((data10 === "setup") || (data10 === "teardown"))){
(vErrors ??= []).push({instancePath:instancePath+"/action",keyword:"enum",params:{allowedValues: schema50.properties.action.enum}});errors++;
}
}
if(data.consumer !== undefined){
if(typeof data.consumer !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/consumer",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.states !== undefined){
let data12 = data.states;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i3=0; i3<len2; i3++){
if(typeof data12[i3] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/states/" + i3,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/states",keyword:"type",params:{type: "array"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate33.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const platformChanges = validate35;

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.componentAppid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "componentAppid"}});errors++;
}
for(const key0 in data){
if(!((key0 === "componentAppid") || (key0 === "ticketExpired"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.componentAppid !== undefined){
let data0 = data.componentAppid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.ticketExpired !== undefined){
if(typeof data.ticketExpired !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/ticketExpired",keyword:"type",params:{type: "boolean"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const platformOptions = validate36;

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "componentAppid") || (key0 === "componentSecret")) || (key0 === "componentVerifyTicket"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.componentAppid !== undefined){
let data0 = data.componentAppid;
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.componentSecret !== undefined){
let data1 = data.componentSecret;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/componentSecret",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentSecret",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.componentVerifyTicket !== undefined){
let data2 = data.componentVerifyTicket;
if(typeof data2 === "string"){
if(data2.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/componentVerifyTicket",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentVerifyTicket",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const platformRef = validate37;

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.componentAppid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "componentAppid"}});errors++;
}
for(const key0 in data){
if(!(key0 === "componentAppid")){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.componentAppid !== undefined){
let data0 = data.componentAppid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const scope = validate38;

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "appid") || (key0 === "componentAppid"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.appid !== undefined){
let data0 = data.appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.componentAppid !== undefined){
let data1 = data.componentAppid;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const snapshot = validate39;
const schema58 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/snapshot.json","type":"object","required":["of","platforms","miniPrograms"],"properties":{"of":{"enum":["world","platform","miniProgram"]},"platforms":{"type":"array","items":{"type":"object","required":["componentAppid","componentSecret","componentVerifyTicket","tickets","ticketExpired","ownedByMiniProgram","tokens","clock"],"properties":{"componentAppid":{"type":"string","minLength":1},"componentSecret":{"type":"string"},"componentVerifyTicket":{"type":"string"},"tickets":{"type":"array","items":{"type":"string"}},"ticketExpired":{"type":"boolean"},"ownedByMiniProgram":{"type":"boolean"},"tokens":{"type":"array","items":{"type":"object","required":["value","kind","expiresAt","replacedAt"],"properties":{"value":{"type":"string","minLength":1},"kind":{"const":"component"},"expiresAt":{"type":"integer","minimum":-2160000000000000,"maximum":2160000000000000},"replacedAt":{"type":["integer","null"],"minimum":-2160000000000000,"maximum":2160000000000000}},"additionalProperties":false}},"clock":{"type":"object","required":["offset","frozenAt"],"properties":{"offset":{"type":"integer","minimum":-2160000000000000,"maximum":2160000000000000},"frozenAt":{"type":["integer","null"],"minimum":-2160000000000000,"maximum":2160000000000000}},"additionalProperties":false}},"additionalProperties":false}},"miniPrograms":{"type":"array","items":{"type":"object","required":["appid","secret","nickName","componentAppid","supportVersion","permissionSets","refreshTokens","authorizationCode","authorizedAt","visitors","rows","tokens","latestTokens","clock","dailyQuota","usedQuota","forcedRefreshes"],"properties":{"appid":{"type":"string","minLength":1},"secret":{"type":"string"},"nickName":{"type":"string"},"componentAppid":{"type":"string","minLength":1},"supportVersion":{"$ref":"../wire/base-library-version.json"},"permissionSets":{"type":"array","items":{"type":"integer"}},"refreshTokens":{"type":"array","items":{"type":"string"}},"authorizationCode":{"type":"object","required":["value","expiresAt"],"properties":{"value":{"type":"string"},"expiresAt":{"type":"integer","minimum":-2160000000000000,"maximum":2160000000000000}},"additionalProperties":false},"authorizedAt":{"type":"integer","minimum":-2160000000000000,"maximum":2160000000000000},"visitors":{"type":["integer","null"],"minimum":0,"maximum":10000000},"rows":{"type":["array","null"],"items":{"$ref":"../wire/uv-item.json"}},"tokens":{"type":"array","items":{"type":"object","required":["value","kind","expiresAt","replacedAt"],"properties":{"value":{"type":"string","minLength":1},"kind":{"enum":["authorizer","own"]},"expiresAt":{"type":"integer","minimum":-2160000000000000,"maximum":2160000000000000},"replacedAt":{"type":["integer","null"],"minimum":-2160000000000000,"maximum":2160000000000000}},"additionalProperties":false}},"latestTokens":{"type":"object","required":["authorizer","own","stable"],"properties":{"authorizer":{"type":["string","null"]},"own":{"type":["string","null"]},"stable":{"type":["string","null"]}},"additionalProperties":false},"clock":{"type":"object","required":["offset","frozenAt"],"properties":{"offset":{"type":"integer","minimum":-2160000000000000,"maximum":2160000000000000},"frozenAt":{"type":["integer","null"],"minimum":-2160000000000000,"maximum":2160000000000000}},"additionalProperties":false},"dailyQuota":{"type":["integer","null"]},"usedQuota":{"type":"object","required":["day","calls","month","clears"],"properties":{"day":{"type":"integer"},"calls":{"type":"object","additionalProperties":{"type":"integer"}},"month":{"type":"integer"},"clears":{"type":"integer"}},"additionalProperties":false},"forcedRefreshes":{"type":["object","null"],"required":["day","count","last"],"properties":{"day":{"type":"integer"},"count":{"type":"integer"},"last":{"type":"integer","minimum":-2160000000000000,"maximum":2160000000000000}},"additionalProperties":false}},"additionalProperties":false}},"clock":{"type":"object","required":["offset","frozenAt"],"properties":{"offset":{"type":"integer","minimum":-2160000000000000,"maximum":2160000000000000},"frozenAt":{"type":["integer","null"],"minimum":-2160000000000000,"maximum":2160000000000000}},"additionalProperties":false}},"additionalProperties":false};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.of === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "of"}});errors++;
}
if(data.platforms === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "platforms"}});errors++;
}
if(data.miniPrograms === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "miniPrograms"}});errors++;
}
for(const key0 in data){
if(!((((key0 === "of") || (key0 === "platforms")) || (key0 === "miniPrograms")) || (key0 === "clock"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.of !== undefined){
let data0 = data.of;
if(!(((data0 === "world") || (data0 === "platform")) || (data0 === "miniProgram"))){
(vErrors ??= []).push({instancePath:instancePath+"/of",keyword:"enum",params:{allowedValues: schema58.properties.of.enum}});errors++;
}
}
if(data.platforms !== undefined){
let data1 = data.platforms;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.componentAppid === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0,keyword:"required",params:{missingProperty: "componentAppid"}});errors++;
}
if(data2.componentSecret === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0,keyword:"required",params:{missingProperty: "componentSecret"}});errors++;
}
if(data2.componentVerifyTicket === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0,keyword:"required",params:{missingProperty: "componentVerifyTicket"}});errors++;
}
if(data2.tickets === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0,keyword:"required",params:{missingProperty: "tickets"}});errors++;
}
if(data2.ticketExpired === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0,keyword:"required",params:{missingProperty: "ticketExpired"}});errors++;
}
if(data2.ownedByMiniProgram === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0,keyword:"required",params:{missingProperty: "ownedByMiniProgram"}});errors++;
}
if(data2.tokens === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0,keyword:"required",params:{missingProperty: "tokens"}});errors++;
}
if(data2.clock === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0,keyword:"required",params:{missingProperty: "clock"}});errors++;
}
for(const key1 in data2){
if(!((((((((key1 === "componentAppid") || (key1 === "componentSecret")) || (key1 === "componentVerifyTicket")) || (key1 === "tickets")) || (key1 === "ticketExpired")) || (key1 === "ownedByMiniProgram")) || (key1 === "tokens")) || (key1 === "clock"))){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0,keyword:"additionalProperties",params:{additionalProperty: key1}});errors++;
}
}
if(data2.componentAppid !== undefined){
let data3 = data2.componentAppid;
if(typeof data3 === "string"){
if(data3.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/componentAppid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data2.componentSecret !== undefined){
if(typeof data2.componentSecret !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/componentSecret",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data2.componentVerifyTicket !== undefined){
if(typeof data2.componentVerifyTicket !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/componentVerifyTicket",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data2.tickets !== undefined){
let data6 = data2.tickets;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tickets/" + i1,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tickets",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data2.ticketExpired !== undefined){
if(typeof data2.ticketExpired !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/ticketExpired",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data2.ownedByMiniProgram !== undefined){
if(typeof data2.ownedByMiniProgram !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/ownedByMiniProgram",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data2.tokens !== undefined){
let data10 = data2.tokens;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.value === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2,keyword:"required",params:{missingProperty: "value"}});errors++;
}
if(data11.kind === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2,keyword:"required",params:{missingProperty: "kind"}});errors++;
}
if(data11.expiresAt === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2,keyword:"required",params:{missingProperty: "expiresAt"}});errors++;
}
if(data11.replacedAt === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2,keyword:"required",params:{missingProperty: "replacedAt"}});errors++;
}
for(const key2 in data11){
if(!((((key2 === "value") || (key2 === "kind")) || (key2 === "expiresAt")) || (key2 === "replacedAt"))){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2,keyword:"additionalProperties",params:{additionalProperty: key2}});errors++;
}
}
if(data11.value !== undefined){
let data12 = data11.value;
if(typeof data12 === "string"){
if(data12.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2+"/value",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2+"/value",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data11.kind !== undefined){
if("component" !== data11.kind){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2+"/kind",keyword:"const",params:{allowedValue: "component"}});errors++;
}
}
if(data11.expiresAt !== undefined){
let data14 = data11.expiresAt;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2+"/expiresAt",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 2160000000000000 || isNaN(data14)){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2+"/expiresAt",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data14 < -2160000000000000 || isNaN(data14)){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2+"/expiresAt",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
if(data11.replacedAt !== undefined){
let data15 = data11.replacedAt;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2+"/replacedAt",keyword:"type",params:{type: schema58.properties.platforms.items.properties.tokens.items.properties.replacedAt.type}});errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 2160000000000000 || isNaN(data15)){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2+"/replacedAt",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data15 < -2160000000000000 || isNaN(data15)){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2+"/replacedAt",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens/" + i2,keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/tokens",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data2.clock !== undefined){
let data16 = data2.clock;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.offset === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/clock",keyword:"required",params:{missingProperty: "offset"}});errors++;
}
if(data16.frozenAt === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/clock",keyword:"required",params:{missingProperty: "frozenAt"}});errors++;
}
for(const key3 in data16){
if(!((key3 === "offset") || (key3 === "frozenAt"))){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/clock",keyword:"additionalProperties",params:{additionalProperty: key3}});errors++;
}
}
if(data16.offset !== undefined){
let data17 = data16.offset;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/clock/offset",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 2160000000000000 || isNaN(data17)){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/clock/offset",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data17 < -2160000000000000 || isNaN(data17)){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/clock/offset",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
if(data16.frozenAt !== undefined){
let data18 = data16.frozenAt;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/clock/frozenAt",keyword:"type",params:{type: schema58.properties.platforms.items.properties.clock.properties.frozenAt.type}});errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 2160000000000000 || isNaN(data18)){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/clock/frozenAt",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data18 < -2160000000000000 || isNaN(data18)){
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/clock/frozenAt",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0+"/clock",keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/platforms/" + i0,keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/platforms",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data.miniPrograms !== undefined){
let data19 = data.miniPrograms;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.appid === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "appid"}});errors++;
}
if(data20.secret === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "secret"}});errors++;
}
if(data20.nickName === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "nickName"}});errors++;
}
if(data20.componentAppid === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "componentAppid"}});errors++;
}
if(data20.supportVersion === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "supportVersion"}});errors++;
}
if(data20.permissionSets === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "permissionSets"}});errors++;
}
if(data20.refreshTokens === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "refreshTokens"}});errors++;
}
if(data20.authorizationCode === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "authorizationCode"}});errors++;
}
if(data20.authorizedAt === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "authorizedAt"}});errors++;
}
if(data20.visitors === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "visitors"}});errors++;
}
if(data20.rows === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "rows"}});errors++;
}
if(data20.tokens === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "tokens"}});errors++;
}
if(data20.latestTokens === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "latestTokens"}});errors++;
}
if(data20.clock === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "clock"}});errors++;
}
if(data20.dailyQuota === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "dailyQuota"}});errors++;
}
if(data20.usedQuota === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "usedQuota"}});errors++;
}
if(data20.forcedRefreshes === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"required",params:{missingProperty: "forcedRefreshes"}});errors++;
}
for(const key4 in data20){
if(!(func3.call(schema58.properties.miniPrograms.items.properties, key4))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"additionalProperties",params:{additionalProperty: key4}});errors++;
}
}
if(data20.appid !== undefined){
let data21 = data20.appid;
if(typeof data21 === "string"){
if(data21.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data20.secret !== undefined){
if(typeof data20.secret !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/secret",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data20.nickName !== undefined){
if(typeof data20.nickName !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/nickName",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data20.componentAppid !== undefined){
let data24 = data20.componentAppid;
if(typeof data24 === "string"){
if(data24.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/componentAppid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/componentAppid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data20.supportVersion !== undefined){
let data25 = data20.supportVersion;
if(typeof data25 === "string"){
if(!pattern6.test(data25)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/supportVersion",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/supportVersion",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data20.permissionSets !== undefined){
let data26 = data20.permissionSets;
if(Array.isArray(data26)){
const len4 = data26.length;
for(let i4=0; i4<len4; i4++){
let data27 = data26[i4];
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/permissionSets/" + i4,keyword:"type",params:{type: "integer"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/permissionSets",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data20.refreshTokens !== undefined){
let data28 = data20.refreshTokens;
if(Array.isArray(data28)){
const len5 = data28.length;
for(let i5=0; i5<len5; i5++){
if(typeof data28[i5] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/refreshTokens/" + i5,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/refreshTokens",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data20.authorizationCode !== undefined){
let data30 = data20.authorizationCode;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.value === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/authorizationCode",keyword:"required",params:{missingProperty: "value"}});errors++;
}
if(data30.expiresAt === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/authorizationCode",keyword:"required",params:{missingProperty: "expiresAt"}});errors++;
}
for(const key5 in data30){
if(!((key5 === "value") || (key5 === "expiresAt"))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/authorizationCode",keyword:"additionalProperties",params:{additionalProperty: key5}});errors++;
}
}
if(data30.value !== undefined){
if(typeof data30.value !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/authorizationCode/value",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data30.expiresAt !== undefined){
let data32 = data30.expiresAt;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/authorizationCode/expiresAt",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 2160000000000000 || isNaN(data32)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/authorizationCode/expiresAt",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data32 < -2160000000000000 || isNaN(data32)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/authorizationCode/expiresAt",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/authorizationCode",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data20.authorizedAt !== undefined){
let data33 = data20.authorizedAt;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/authorizedAt",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 2160000000000000 || isNaN(data33)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/authorizedAt",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data33 < -2160000000000000 || isNaN(data33)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/authorizedAt",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
if(data20.visitors !== undefined){
let data34 = data20.visitors;
if((!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))) && (data34 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/visitors",keyword:"type",params:{type: schema58.properties.miniPrograms.items.properties.visitors.type}});errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 10000000 || isNaN(data34)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/visitors",keyword:"maximum",params:{comparison: "<=", limit: 10000000}});errors++;
}
if(data34 < 0 || isNaN(data34)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/visitors",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data20.rows !== undefined){
let data35 = data20.rows;
if((!(Array.isArray(data35))) && (data35 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/rows",keyword:"type",params:{type: schema58.properties.miniPrograms.items.properties.rows.type}});errors++;
}
if(Array.isArray(data35)){
const len6 = data35.length;
for(let i6=0; i6<len6; i6++){
if(!(validate26(data35[i6], {instancePath:instancePath+"/miniPrograms/" + i3+"/rows/" + i6,parentData:data35,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
}
if(data20.tokens !== undefined){
let data37 = data20.tokens;
if(Array.isArray(data37)){
const len7 = data37.length;
for(let i7=0; i7<len7; i7++){
let data38 = data37[i7];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.value === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7,keyword:"required",params:{missingProperty: "value"}});errors++;
}
if(data38.kind === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7,keyword:"required",params:{missingProperty: "kind"}});errors++;
}
if(data38.expiresAt === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7,keyword:"required",params:{missingProperty: "expiresAt"}});errors++;
}
if(data38.replacedAt === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7,keyword:"required",params:{missingProperty: "replacedAt"}});errors++;
}
for(const key6 in data38){
if(!((((key6 === "value") || (key6 === "kind")) || (key6 === "expiresAt")) || (key6 === "replacedAt"))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7,keyword:"additionalProperties",params:{additionalProperty: key6}});errors++;
}
}
if(data38.value !== undefined){
let data39 = data38.value;
if(typeof data39 === "string"){
if(data39.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7+"/value",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7+"/value",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data38.kind !== undefined){
let data40 = data38.kind;
if(!((data40 === "authorizer") || (data40 === "own"))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7+"/kind",keyword:"enum",params:{allowedValues: schema58.properties.miniPrograms.items.properties.tokens.items.properties.kind.enum}});errors++;
}
}
if(data38.expiresAt !== undefined){
let data41 = data38.expiresAt;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7+"/expiresAt",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 2160000000000000 || isNaN(data41)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7+"/expiresAt",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data41 < -2160000000000000 || isNaN(data41)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7+"/expiresAt",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
if(data38.replacedAt !== undefined){
let data42 = data38.replacedAt;
if((!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))) && (data42 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7+"/replacedAt",keyword:"type",params:{type: schema58.properties.miniPrograms.items.properties.tokens.items.properties.replacedAt.type}});errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 2160000000000000 || isNaN(data42)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7+"/replacedAt",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data42 < -2160000000000000 || isNaN(data42)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7+"/replacedAt",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens/" + i7,keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/tokens",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data20.latestTokens !== undefined){
let data43 = data20.latestTokens;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.authorizer === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/latestTokens",keyword:"required",params:{missingProperty: "authorizer"}});errors++;
}
if(data43.own === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/latestTokens",keyword:"required",params:{missingProperty: "own"}});errors++;
}
if(data43.stable === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/latestTokens",keyword:"required",params:{missingProperty: "stable"}});errors++;
}
for(const key7 in data43){
if(!(((key7 === "authorizer") || (key7 === "own")) || (key7 === "stable"))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/latestTokens",keyword:"additionalProperties",params:{additionalProperty: key7}});errors++;
}
}
if(data43.authorizer !== undefined){
let data44 = data43.authorizer;
if((typeof data44 !== "string") && (data44 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/latestTokens/authorizer",keyword:"type",params:{type: schema58.properties.miniPrograms.items.properties.latestTokens.properties.authorizer.type}});errors++;
}
}
if(data43.own !== undefined){
let data45 = data43.own;
if((typeof data45 !== "string") && (data45 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/latestTokens/own",keyword:"type",params:{type: schema58.properties.miniPrograms.items.properties.latestTokens.properties.own.type}});errors++;
}
}
if(data43.stable !== undefined){
let data46 = data43.stable;
if((typeof data46 !== "string") && (data46 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/latestTokens/stable",keyword:"type",params:{type: schema58.properties.miniPrograms.items.properties.latestTokens.properties.stable.type}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/latestTokens",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data20.clock !== undefined){
let data47 = data20.clock;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.offset === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/clock",keyword:"required",params:{missingProperty: "offset"}});errors++;
}
if(data47.frozenAt === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/clock",keyword:"required",params:{missingProperty: "frozenAt"}});errors++;
}
for(const key8 in data47){
if(!((key8 === "offset") || (key8 === "frozenAt"))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/clock",keyword:"additionalProperties",params:{additionalProperty: key8}});errors++;
}
}
if(data47.offset !== undefined){
let data48 = data47.offset;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/clock/offset",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 2160000000000000 || isNaN(data48)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/clock/offset",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data48 < -2160000000000000 || isNaN(data48)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/clock/offset",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
if(data47.frozenAt !== undefined){
let data49 = data47.frozenAt;
if((!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))) && (data49 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/clock/frozenAt",keyword:"type",params:{type: schema58.properties.miniPrograms.items.properties.clock.properties.frozenAt.type}});errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 2160000000000000 || isNaN(data49)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/clock/frozenAt",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data49 < -2160000000000000 || isNaN(data49)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/clock/frozenAt",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/clock",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data20.dailyQuota !== undefined){
let data50 = data20.dailyQuota;
if((!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))) && (data50 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/dailyQuota",keyword:"type",params:{type: schema58.properties.miniPrograms.items.properties.dailyQuota.type}});errors++;
}
}
if(data20.usedQuota !== undefined){
let data51 = data20.usedQuota;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.day === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/usedQuota",keyword:"required",params:{missingProperty: "day"}});errors++;
}
if(data51.calls === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/usedQuota",keyword:"required",params:{missingProperty: "calls"}});errors++;
}
if(data51.month === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/usedQuota",keyword:"required",params:{missingProperty: "month"}});errors++;
}
if(data51.clears === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/usedQuota",keyword:"required",params:{missingProperty: "clears"}});errors++;
}
for(const key9 in data51){
if(!((((key9 === "day") || (key9 === "calls")) || (key9 === "month")) || (key9 === "clears"))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/usedQuota",keyword:"additionalProperties",params:{additionalProperty: key9}});errors++;
}
}
if(data51.day !== undefined){
let data52 = data51.day;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/usedQuota/day",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data51.calls !== undefined){
let data53 = data51.calls;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key10 in data53){
let data54 = data53[key10];
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/usedQuota/calls/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "integer"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/usedQuota/calls",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data51.month !== undefined){
let data55 = data51.month;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/usedQuota/month",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data51.clears !== undefined){
let data56 = data51.clears;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/usedQuota/clears",keyword:"type",params:{type: "integer"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/usedQuota",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data20.forcedRefreshes !== undefined){
let data57 = data20.forcedRefreshes;
if((!(data57 && typeof data57 == "object" && !Array.isArray(data57))) && (data57 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/forcedRefreshes",keyword:"type",params:{type: schema58.properties.miniPrograms.items.properties.forcedRefreshes.type}});errors++;
}
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(data57.day === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/forcedRefreshes",keyword:"required",params:{missingProperty: "day"}});errors++;
}
if(data57.count === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/forcedRefreshes",keyword:"required",params:{missingProperty: "count"}});errors++;
}
if(data57.last === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/forcedRefreshes",keyword:"required",params:{missingProperty: "last"}});errors++;
}
for(const key11 in data57){
if(!(((key11 === "day") || (key11 === "count")) || (key11 === "last"))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/forcedRefreshes",keyword:"additionalProperties",params:{additionalProperty: key11}});errors++;
}
}
if(data57.day !== undefined){
let data58 = data57.day;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/forcedRefreshes/day",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data57.count !== undefined){
let data59 = data57.count;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/forcedRefreshes/count",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data57.last !== undefined){
let data60 = data57.last;
if(!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/forcedRefreshes/last",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 > 2160000000000000 || isNaN(data60)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/forcedRefreshes/last",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data60 < -2160000000000000 || isNaN(data60)){
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3+"/forcedRefreshes/last",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms/" + i3,keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data.clock !== undefined){
let data61 = data.clock;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.offset === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/clock",keyword:"required",params:{missingProperty: "offset"}});errors++;
}
if(data61.frozenAt === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/clock",keyword:"required",params:{missingProperty: "frozenAt"}});errors++;
}
for(const key12 in data61){
if(!((key12 === "offset") || (key12 === "frozenAt"))){
(vErrors ??= []).push({instancePath:instancePath+"/clock",keyword:"additionalProperties",params:{additionalProperty: key12}});errors++;
}
}
if(data61.offset !== undefined){
let data62 = data61.offset;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
(vErrors ??= []).push({instancePath:instancePath+"/clock/offset",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 2160000000000000 || isNaN(data62)){
(vErrors ??= []).push({instancePath:instancePath+"/clock/offset",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data62 < -2160000000000000 || isNaN(data62)){
(vErrors ??= []).push({instancePath:instancePath+"/clock/offset",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
if(data61.frozenAt !== undefined){
let data63 = data61.frozenAt;
if((!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))) && (data63 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/clock/frozenAt",keyword:"type",params:{type: schema58.properties.clock.properties.frozenAt.type}});errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 > 2160000000000000 || isNaN(data63)){
(vErrors ??= []).push({instancePath:instancePath+"/clock/frozenAt",keyword:"maximum",params:{comparison: "<=", limit: 2160000000000000}});errors++;
}
if(data63 < -2160000000000000 || isNaN(data63)){
(vErrors ??= []).push({instancePath:instancePath+"/clock/frozenAt",keyword:"minimum",params:{comparison: ">=", limit: -2160000000000000}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clock",keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const tokenOptions = validate41;
const schema60 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/token-options.json","type":"object","required":["appid"],"properties":{"appid":{"type":"string","minLength":1},"kind":{"enum":["authorizer","own"]},"value":{"type":"string","minLength":1},"expiresIn":{"type":"integer","minimum":0,"maximum":3155760000}},"additionalProperties":false};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "appid"}});errors++;
}
for(const key0 in data){
if(!((((key0 === "appid") || (key0 === "kind")) || (key0 === "value")) || (key0 === "expiresIn"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.appid !== undefined){
let data0 = data.appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(!((data1 === "authorizer") || (data1 === "own"))){
(vErrors ??= []).push({instancePath:instancePath+"/kind",keyword:"enum",params:{allowedValues: schema60.properties.kind.enum}});errors++;
}
}
if(data.value !== undefined){
let data2 = data.value;
if(typeof data2 === "string"){
if(data2.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/value",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/value",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.expiresIn !== undefined){
let data3 = data.expiresIn;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/expiresIn",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 3155760000 || isNaN(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/expiresIn",keyword:"maximum",params:{comparison: "<=", limit: 3155760000}});errors++;
}
if(data3 < 0 || isNaN(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/expiresIn",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

/**
 * The validating function of each message.
 * @type {Readonly<Record<import('./types.ts').ControlInputName, import('../validator.ts').Validator>>}
 */
export const validators = {
'clock-changes': clockChanges,
'exchange-query': exchangeQuery,
'exchange-ref': exchangeRef,
'exchange-wait': exchangeWait,
'id-ref': idRef,
'mini-program-changes': miniProgramChanges,
'mini-program-ref': miniProgramRef,
'new-fault': newFault,
'new-mini-program': newMiniProgram,
'new-reply': newReply,
'nothing': nothing,
'pact-state': pactState,
'platform-changes': platformChanges,
'platform-options': platformOptions,
'platform-ref': platformRef,
'scope': scope,
'snapshot': snapshot,
'token-options': tokenOptions,
}

/**
 * Pointers of all properties of each message, in the order of its schema; `*` is any item.
 * @type {Readonly<Record<import('./types.ts').ControlInputName, readonly string[]>>}
 */
export const propertyOrder = {
'clock-changes': ["/appid","/componentAppid","/advance","/freeze"],
'exchange-query': ["/appid","/componentAppid","/operation","/errcode","/refused","/unowned","/afterId","/beforeId","/limit"],
'exchange-ref': ["/id","/lang"],
'exchange-wait': ["/appid","/componentAppid","/operation","/errcode","/refused","/unowned","/afterId","/beforeId","/limit","/timeout"],
'id-ref': ["/id"],
'mini-program-changes': ["/appid","/nickName","/supportVersion","/permissionSets","/visitors","/rows","/rows/*/version","/rows/*/percentage","/dailyQuota"],
'mini-program-ref': ["/appid"],
'new-fault': ["/appid","/componentAppid","/operation","/errcode","/delay","/connection","/reply","/status","/surprise","/when","/times","/after","/probability","/seed"],
'new-mini-program': ["/componentAppid","/appid","/secret","/nickName","/supportVersion","/accessToken","/refreshToken","/authorizationCode","/permissionSets","/visitors","/rows","/rows/*/version","/rows/*/percentage","/expiresIn"],
'new-reply': ["/appid","/componentAppid","/method","/path","/reply","/reply/status","/reply/headers","/reply/json","/reply/text","/reply/base64"],
'nothing': [],
'pact-state': ["/state","/params","/params/supportVersion","/params/rows","/params/rows/*/version","/params/rows/*/percentage","/params/permissionSets","/params/credential","/params/operation","/params/errcode","/action","/consumer","/states"],
'platform-changes': ["/componentAppid","/ticketExpired"],
'platform-options': ["/componentAppid","/componentSecret","/componentVerifyTicket"],
'platform-ref': ["/componentAppid"],
'scope': ["/appid","/componentAppid"],
'snapshot': ["/of","/platforms","/platforms/*/componentAppid","/platforms/*/componentSecret","/platforms/*/componentVerifyTicket","/platforms/*/tickets","/platforms/*/ticketExpired","/platforms/*/ownedByMiniProgram","/platforms/*/tokens","/platforms/*/tokens/*/value","/platforms/*/tokens/*/kind","/platforms/*/tokens/*/expiresAt","/platforms/*/tokens/*/replacedAt","/platforms/*/clock","/platforms/*/clock/offset","/platforms/*/clock/frozenAt","/miniPrograms","/miniPrograms/*/appid","/miniPrograms/*/secret","/miniPrograms/*/nickName","/miniPrograms/*/componentAppid","/miniPrograms/*/supportVersion","/miniPrograms/*/permissionSets","/miniPrograms/*/refreshTokens","/miniPrograms/*/authorizationCode","/miniPrograms/*/authorizationCode/value","/miniPrograms/*/authorizationCode/expiresAt","/miniPrograms/*/authorizedAt","/miniPrograms/*/visitors","/miniPrograms/*/rows","/miniPrograms/*/rows/*/version","/miniPrograms/*/rows/*/percentage","/miniPrograms/*/tokens","/miniPrograms/*/tokens/*/value","/miniPrograms/*/tokens/*/kind","/miniPrograms/*/tokens/*/expiresAt","/miniPrograms/*/tokens/*/replacedAt","/miniPrograms/*/latestTokens","/miniPrograms/*/latestTokens/authorizer","/miniPrograms/*/latestTokens/own","/miniPrograms/*/latestTokens/stable","/miniPrograms/*/clock","/miniPrograms/*/clock/offset","/miniPrograms/*/clock/frozenAt","/miniPrograms/*/dailyQuota","/miniPrograms/*/usedQuota","/miniPrograms/*/usedQuota/day","/miniPrograms/*/usedQuota/calls","/miniPrograms/*/usedQuota/month","/miniPrograms/*/usedQuota/clears","/miniPrograms/*/forcedRefreshes","/miniPrograms/*/forcedRefreshes/day","/miniPrograms/*/forcedRefreshes/count","/miniPrograms/*/forcedRefreshes/last","/clock","/clock/offset","/clock/frozenAt"],
'token-options': ["/appid","/kind","/value","/expiresIn"],
}
