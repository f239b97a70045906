// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

/** @type {import('../validator.ts').Validator} */
export const baseLibraryVersion = validate20;
const pattern4 = new RegExp("^\\d+\\.\\d+\\.\\d+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "string"}});errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const clearQuotaReply = validate21;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.errcode === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "errcode"}});errors++;
}
if(data.errmsg === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "errmsg"}});errors++;
}
if(data.errcode !== undefined){
let data0 = data.errcode;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"type",params:{type: "integer"}});errors++;
}
if(0 !== data0){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"const",params:{allowedValue: 0}});errors++;
}
}
if(data.errmsg !== undefined){
if(typeof data.errmsg !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/errmsg",keyword:"type",params:{type: "string"}});errors++;
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
export const clearQuotaRequest = validate22;

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "appid"}});errors++;
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
validate22.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const errorReply = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.errcode === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "errcode"}});errors++;
}
if(data.errmsg === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "errmsg"}});errors++;
}
if(data.errcode !== undefined){
let data0 = data.errcode;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"type",params:{type: "integer"}});errors++;
}
const _errs3 = errors;
const _errs4 = errors;
if(0 !== data0){
(vErrors ??= []).push({});errors++;
}
var valid1 = _errs4 === errors;
if(valid1){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"not",params:{}});errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.errmsg !== undefined){
let data1 = data.errmsg;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/errmsg",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/errmsg",keyword:"type",params:{type: "string"}});errors++;
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
export const funcInfo = validate24;

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.funcscope_category === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/" + i0,keyword:"required",params:{missingProperty: "funcscope_category"}});errors++;
}
if(data0.funcscope_category !== undefined){
let data1 = data0.funcscope_category;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.id === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/" + i0+"/funcscope_category",keyword:"required",params:{missingProperty: "id"}});errors++;
}
if(data1.id !== undefined){
let data2 = data1.id;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
(vErrors ??= []).push({instancePath:instancePath+"/" + i0+"/funcscope_category/id",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/" + i0+"/funcscope_category/id",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/" + i0+"/funcscope_category",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data0.confirm_info !== undefined){
let data3 = data0.confirm_info;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.need_confirm === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/" + i0+"/confirm_info",keyword:"required",params:{missingProperty: "need_confirm"}});errors++;
}
if(data3.already_confirm === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/" + i0+"/confirm_info",keyword:"required",params:{missingProperty: "already_confirm"}});errors++;
}
if(data3.can_confirm === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/" + i0+"/confirm_info",keyword:"required",params:{missingProperty: "can_confirm"}});errors++;
}
if(data3.need_confirm !== undefined){
let data4 = data3.need_confirm;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
(vErrors ??= []).push({instancePath:instancePath+"/" + i0+"/confirm_info/need_confirm",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data3.already_confirm !== undefined){
let data5 = data3.already_confirm;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
(vErrors ??= []).push({instancePath:instancePath+"/" + i0+"/confirm_info/already_confirm",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data3.can_confirm !== undefined){
let data6 = data3.can_confirm;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
(vErrors ??= []).push({instancePath:instancePath+"/" + i0+"/confirm_info/can_confirm",keyword:"type",params:{type: "integer"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/" + i0+"/confirm_info",keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/" + i0,keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "array"}});errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const getAccessTokenReply = validate25;

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.access_token === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "access_token"}});errors++;
}
if(data.expires_in === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "expires_in"}});errors++;
}
if(data.access_token !== undefined){
let data0 = data.access_token;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/access_token",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/access_token",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.expires_in !== undefined){
let data1 = data.expires_in;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
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
export const getAccessTokenRequest = validate26;

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "appid"}});errors++;
}
if(data.grant_type === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "grant_type"}});errors++;
}
if(data.secret === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "secret"}});errors++;
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
if(data.grant_type !== undefined){
if("client_credential" !== data.grant_type){
(vErrors ??= []).push({instancePath:instancePath+"/grant_type",keyword:"const",params:{allowedValue: "client_credential"}});errors++;
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
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const getAuthorizerAccessTokenReply = validate27;

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.authorizer_access_token === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "authorizer_access_token"}});errors++;
}
if(data.expires_in === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "expires_in"}});errors++;
}
if(data.authorizer_refresh_token === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "authorizer_refresh_token"}});errors++;
}
if(data.authorizer_access_token !== undefined){
let data0 = data.authorizer_access_token;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_access_token",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_access_token",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.expires_in !== undefined){
let data1 = data.expires_in;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.authorizer_refresh_token !== undefined){
let data2 = data.authorizer_refresh_token;
if(typeof data2 === "string"){
if(data2.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_refresh_token",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_refresh_token",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const getAuthorizerAccessTokenRequest = validate28;

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.component_appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "component_appid"}});errors++;
}
if(data.authorizer_appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "authorizer_appid"}});errors++;
}
if(data.authorizer_refresh_token === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "authorizer_refresh_token"}});errors++;
}
if(data.component_appid !== undefined){
let data0 = data.component_appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.authorizer_appid !== undefined){
let data1 = data.authorizer_appid;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.authorizer_refresh_token !== undefined){
let data2 = data.authorizer_refresh_token;
if(typeof data2 === "string"){
if(data2.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_refresh_token",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_refresh_token",keyword:"type",params:{type: "string"}});errors++;
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
export const getAuthorizerInfoReply = validate29;

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.authorizer_info === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "authorizer_info"}});errors++;
}
if(data.authorization_info === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "authorization_info"}});errors++;
}
if(data.authorizer_info !== undefined){
let data0 = data.authorizer_info;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.nick_name === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info",keyword:"required",params:{missingProperty: "nick_name"}});errors++;
}
if(data0.service_type_info === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info",keyword:"required",params:{missingProperty: "service_type_info"}});errors++;
}
if(data0.verify_type_info === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info",keyword:"required",params:{missingProperty: "verify_type_info"}});errors++;
}
if(data0.user_name === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info",keyword:"required",params:{missingProperty: "user_name"}});errors++;
}
if(data0.alias === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info",keyword:"required",params:{missingProperty: "alias"}});errors++;
}
if(data0.qrcode_url === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info",keyword:"required",params:{missingProperty: "qrcode_url"}});errors++;
}
if(data0.business_info === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info",keyword:"required",params:{missingProperty: "business_info"}});errors++;
}
if(data0.principal_name === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info",keyword:"required",params:{missingProperty: "principal_name"}});errors++;
}
if(data0.nick_name !== undefined){
if(typeof data0.nick_name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/nick_name",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data0.head_img !== undefined){
if(typeof data0.head_img !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/head_img",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data0.service_type_info !== undefined){
let data3 = data0.service_type_info;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.id === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/service_type_info",keyword:"required",params:{missingProperty: "id"}});errors++;
}
if(data3.id !== undefined){
let data4 = data3.id;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/service_type_info/id",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data3.name !== undefined){
if(typeof data3.name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/service_type_info/name",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/service_type_info",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data0.verify_type_info !== undefined){
let data6 = data0.verify_type_info;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.id === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/verify_type_info",keyword:"required",params:{missingProperty: "id"}});errors++;
}
if(data6.id !== undefined){
let data7 = data6.id;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/verify_type_info/id",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data6.name !== undefined){
if(typeof data6.name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/verify_type_info/name",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/verify_type_info",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data0.user_name !== undefined){
if(typeof data0.user_name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/user_name",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data0.alias !== undefined){
if(typeof data0.alias !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/alias",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data0.qrcode_url !== undefined){
if(typeof data0.qrcode_url !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/qrcode_url",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data0.business_info !== undefined){
let data12 = data0.business_info;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.open_pay === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/business_info",keyword:"required",params:{missingProperty: "open_pay"}});errors++;
}
if(data12.open_shake === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/business_info",keyword:"required",params:{missingProperty: "open_shake"}});errors++;
}
if(data12.open_scan === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/business_info",keyword:"required",params:{missingProperty: "open_scan"}});errors++;
}
if(data12.open_card === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/business_info",keyword:"required",params:{missingProperty: "open_card"}});errors++;
}
if(data12.open_store === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/business_info",keyword:"required",params:{missingProperty: "open_store"}});errors++;
}
if(data12.open_pay !== undefined){
let data13 = data12.open_pay;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/business_info/open_pay",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data12.open_shake !== undefined){
let data14 = data12.open_shake;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/business_info/open_shake",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data12.open_scan !== undefined){
let data15 = data12.open_scan;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/business_info/open_scan",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data12.open_card !== undefined){
let data16 = data12.open_card;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/business_info/open_card",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data12.open_store !== undefined){
let data17 = data12.open_store;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/business_info/open_store",keyword:"type",params:{type: "integer"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/business_info",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data0.idc !== undefined){
let data18 = data0.idc;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/idc",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data0.principal_name !== undefined){
if(typeof data0.principal_name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/principal_name",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data0.signature !== undefined){
if(typeof data0.signature !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/signature",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data0.MiniProgramInfo !== undefined){
let data21 = data0.MiniProgramInfo;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.network === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo",keyword:"required",params:{missingProperty: "network"}});errors++;
}
if(data21.categories === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo",keyword:"required",params:{missingProperty: "categories"}});errors++;
}
if(data21.visit_status === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo",keyword:"required",params:{missingProperty: "visit_status"}});errors++;
}
if(data21.network !== undefined){
let data22 = data21.network;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.RequestDomain === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network",keyword:"required",params:{missingProperty: "RequestDomain"}});errors++;
}
if(data22.WsRequestDomain === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network",keyword:"required",params:{missingProperty: "WsRequestDomain"}});errors++;
}
if(data22.UploadDomain === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network",keyword:"required",params:{missingProperty: "UploadDomain"}});errors++;
}
if(data22.DownloadDomain === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network",keyword:"required",params:{missingProperty: "DownloadDomain"}});errors++;
}
if(data22.RequestDomain !== undefined){
let data23 = data22.RequestDomain;
if(Array.isArray(data23)){
const len0 = data23.length;
for(let i0=0; i0<len0; i0++){
if(typeof data23[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/RequestDomain/" + i0,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/RequestDomain",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data22.WsRequestDomain !== undefined){
let data25 = data22.WsRequestDomain;
if(Array.isArray(data25)){
const len1 = data25.length;
for(let i1=0; i1<len1; i1++){
if(typeof data25[i1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/WsRequestDomain/" + i1,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/WsRequestDomain",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data22.UploadDomain !== undefined){
let data27 = data22.UploadDomain;
if(Array.isArray(data27)){
const len2 = data27.length;
for(let i2=0; i2<len2; i2++){
if(typeof data27[i2] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/UploadDomain/" + i2,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/UploadDomain",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data22.DownloadDomain !== undefined){
let data29 = data22.DownloadDomain;
if(Array.isArray(data29)){
const len3 = data29.length;
for(let i3=0; i3<len3; i3++){
if(typeof data29[i3] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/DownloadDomain/" + i3,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/DownloadDomain",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data22.BizDomain !== undefined){
let data31 = data22.BizDomain;
if(Array.isArray(data31)){
const len4 = data31.length;
for(let i4=0; i4<len4; i4++){
if(typeof data31[i4] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/BizDomain/" + i4,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/BizDomain",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data22.UDPDomain !== undefined){
let data33 = data22.UDPDomain;
if(Array.isArray(data33)){
const len5 = data33.length;
for(let i5=0; i5<len5; i5++){
if(typeof data33[i5] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/UDPDomain/" + i5,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network/UDPDomain",keyword:"type",params:{type: "array"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/network",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data21.categories !== undefined){
let data35 = data21.categories;
if(Array.isArray(data35)){
const len6 = data35.length;
for(let i6=0; i6<len6; i6++){
let data36 = data35[i6];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.first === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/categories/" + i6,keyword:"required",params:{missingProperty: "first"}});errors++;
}
if(data36.second === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/categories/" + i6,keyword:"required",params:{missingProperty: "second"}});errors++;
}
if(data36.first !== undefined){
if(typeof data36.first !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/categories/" + i6+"/first",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data36.second !== undefined){
if(typeof data36.second !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/categories/" + i6+"/second",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/categories/" + i6,keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/categories",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data21.visit_status !== undefined){
let data39 = data21.visit_status;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo/visit_status",keyword:"type",params:{type: "integer"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/MiniProgramInfo",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data0.register_type !== undefined){
let data40 = data0.register_type;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/register_type",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data0.account_status !== undefined){
let data41 = data0.account_status;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/account_status",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data0.basic_config !== undefined){
let data42 = data0.basic_config;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.is_phone_configured === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/basic_config",keyword:"required",params:{missingProperty: "is_phone_configured"}});errors++;
}
if(data42.is_email_configured === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/basic_config",keyword:"required",params:{missingProperty: "is_email_configured"}});errors++;
}
if(data42.is_phone_configured !== undefined){
if(typeof data42.is_phone_configured !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/basic_config/is_phone_configured",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data42.is_email_configured !== undefined){
if(typeof data42.is_email_configured !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/basic_config/is_email_configured",keyword:"type",params:{type: "boolean"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info/basic_config",keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_info",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data.authorization_info !== undefined){
let data45 = data.authorization_info;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.authorizer_appid === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info",keyword:"required",params:{missingProperty: "authorizer_appid"}});errors++;
}
if(data45.func_info === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info",keyword:"required",params:{missingProperty: "func_info"}});errors++;
}
if(data45.authorizer_appid !== undefined){
let data46 = data45.authorizer_appid;
if(typeof data46 === "string"){
if(data46.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/authorizer_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/authorizer_appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data45.authorizer_refresh_token !== undefined){
let data47 = data45.authorizer_refresh_token;
if(typeof data47 === "string"){
if(data47.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/authorizer_refresh_token",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/authorizer_refresh_token",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data45.func_info !== undefined){
let data48 = data45.func_info;
if(Array.isArray(data48)){
const len7 = data48.length;
for(let i7=0; i7<len7; i7++){
let data49 = data48[i7];
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.funcscope_category === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7,keyword:"required",params:{missingProperty: "funcscope_category"}});errors++;
}
if(data49.funcscope_category !== undefined){
let data50 = data49.funcscope_category;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.id === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7+"/funcscope_category",keyword:"required",params:{missingProperty: "id"}});errors++;
}
if(data50.id !== undefined){
let data51 = data50.id;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7+"/funcscope_category/id",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 1 || isNaN(data51)){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7+"/funcscope_category/id",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7+"/funcscope_category",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data49.confirm_info !== undefined){
let data52 = data49.confirm_info;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.need_confirm === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7+"/confirm_info",keyword:"required",params:{missingProperty: "need_confirm"}});errors++;
}
if(data52.already_confirm === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7+"/confirm_info",keyword:"required",params:{missingProperty: "already_confirm"}});errors++;
}
if(data52.can_confirm === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7+"/confirm_info",keyword:"required",params:{missingProperty: "can_confirm"}});errors++;
}
if(data52.need_confirm !== undefined){
let data53 = data52.need_confirm;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7+"/confirm_info/need_confirm",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data52.already_confirm !== undefined){
let data54 = data52.already_confirm;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7+"/confirm_info/already_confirm",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data52.can_confirm !== undefined){
let data55 = data52.can_confirm;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7+"/confirm_info/can_confirm",keyword:"type",params:{type: "integer"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7+"/confirm_info",keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i7,keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info",keyword:"type",params:{type: "array"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info",keyword:"type",params:{type: "object"}});errors++;
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
export const getAuthorizerInfoRequest = validate30;

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.component_appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "component_appid"}});errors++;
}
if(data.authorizer_appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "authorizer_appid"}});errors++;
}
if(data.component_appid !== undefined){
let data0 = data.component_appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.authorizer_appid !== undefined){
let data1 = data.authorizer_appid;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizer_appid",keyword:"type",params:{type: "string"}});errors++;
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
export const getAuthorizerListReply = validate31;

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.total_count === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "total_count"}});errors++;
}
if(data.list === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "list"}});errors++;
}
if(data.total_count !== undefined){
let data0 = data.total_count;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/total_count",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/total_count",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.list !== undefined){
let data1 = data.list;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.authorizer_appid === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/list/" + i0,keyword:"required",params:{missingProperty: "authorizer_appid"}});errors++;
}
if(data2.auth_time === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/list/" + i0,keyword:"required",params:{missingProperty: "auth_time"}});errors++;
}
if(data2.authorizer_appid !== undefined){
let data3 = data2.authorizer_appid;
if(typeof data3 === "string"){
if(data3.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/list/" + i0+"/authorizer_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/list/" + i0+"/authorizer_appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data2.refresh_token !== undefined){
let data4 = data2.refresh_token;
if(typeof data4 === "string"){
if(data4.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/list/" + i0+"/refresh_token",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/list/" + i0+"/refresh_token",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data2.auth_time !== undefined){
let data5 = data2.auth_time;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
(vErrors ??= []).push({instancePath:instancePath+"/list/" + i0+"/auth_time",keyword:"type",params:{type: "integer"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/list/" + i0,keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/list",keyword:"type",params:{type: "array"}});errors++;
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
export const getAuthorizerListRequest = validate32;

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.component_appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "component_appid"}});errors++;
}
if(data.offset === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "offset"}});errors++;
}
if(data.count === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "count"}});errors++;
}
if(data.component_appid !== undefined){
let data0 = data.component_appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.offset !== undefined){
let data1 = data.offset;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/offset",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/offset",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.count !== undefined){
let data2 = data.count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
(vErrors ??= []).push({instancePath:instancePath+"/count",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 500 || isNaN(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/count",keyword:"maximum",params:{comparison: "<=", limit: 500}});errors++;
}
if(data2 < 1 || isNaN(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/count",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const getAuthorizerRefreshTokenReply = validate33;

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.authorization_info === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "authorization_info"}});errors++;
}
if(data.authorization_info !== undefined){
let data0 = data.authorization_info;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.authorizer_appid === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info",keyword:"required",params:{missingProperty: "authorizer_appid"}});errors++;
}
if(data0.authorizer_access_token === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info",keyword:"required",params:{missingProperty: "authorizer_access_token"}});errors++;
}
if(data0.expires_in === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info",keyword:"required",params:{missingProperty: "expires_in"}});errors++;
}
if(data0.authorizer_refresh_token === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info",keyword:"required",params:{missingProperty: "authorizer_refresh_token"}});errors++;
}
if(data0.func_info === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info",keyword:"required",params:{missingProperty: "func_info"}});errors++;
}
if(data0.authorizer_appid !== undefined){
let data1 = data0.authorizer_appid;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/authorizer_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/authorizer_appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data0.authorizer_access_token !== undefined){
let data2 = data0.authorizer_access_token;
if(typeof data2 === "string"){
if(data2.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/authorizer_access_token",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/authorizer_access_token",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data0.expires_in !== undefined){
let data3 = data0.expires_in;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/expires_in",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/expires_in",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data0.authorizer_refresh_token !== undefined){
let data4 = data0.authorizer_refresh_token;
if(typeof data4 === "string"){
if(data4.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/authorizer_refresh_token",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/authorizer_refresh_token",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data0.func_info !== undefined){
let data5 = data0.func_info;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.funcscope_category === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0,keyword:"required",params:{missingProperty: "funcscope_category"}});errors++;
}
if(data6.funcscope_category !== undefined){
let data7 = data6.funcscope_category;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.id === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0+"/funcscope_category",keyword:"required",params:{missingProperty: "id"}});errors++;
}
if(data7.id !== undefined){
let data8 = data7.id;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0+"/funcscope_category/id",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0+"/funcscope_category/id",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0+"/funcscope_category",keyword:"type",params:{type: "object"}});errors++;
}
}
if(data6.confirm_info !== undefined){
let data9 = data6.confirm_info;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.need_confirm === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0+"/confirm_info",keyword:"required",params:{missingProperty: "need_confirm"}});errors++;
}
if(data9.already_confirm === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0+"/confirm_info",keyword:"required",params:{missingProperty: "already_confirm"}});errors++;
}
if(data9.can_confirm === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0+"/confirm_info",keyword:"required",params:{missingProperty: "can_confirm"}});errors++;
}
if(data9.need_confirm !== undefined){
let data10 = data9.need_confirm;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0+"/confirm_info/need_confirm",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data9.already_confirm !== undefined){
let data11 = data9.already_confirm;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0+"/confirm_info/already_confirm",keyword:"type",params:{type: "integer"}});errors++;
}
}
if(data9.can_confirm !== undefined){
let data12 = data9.can_confirm;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0+"/confirm_info/can_confirm",keyword:"type",params:{type: "integer"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0+"/confirm_info",keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info/" + i0,keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info/func_info",keyword:"type",params:{type: "array"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_info",keyword:"type",params:{type: "object"}});errors++;
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
export const getAuthorizerRefreshTokenRequest = validate34;

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.component_appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "component_appid"}});errors++;
}
if(data.authorization_code === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "authorization_code"}});errors++;
}
if(data.component_appid !== undefined){
let data0 = data.component_appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.authorization_code !== undefined){
let data1 = data.authorization_code;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorization_code",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorization_code",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const getComponentAccessTokenReply = validate35;

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.component_access_token === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "component_access_token"}});errors++;
}
if(data.expires_in === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "expires_in"}});errors++;
}
if(data.component_access_token !== undefined){
let data0 = data.component_access_token;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/component_access_token",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/component_access_token",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.expires_in !== undefined){
let data1 = data.expires_in;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
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
export const getComponentAccessTokenRequest = validate36;

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.component_appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "component_appid"}});errors++;
}
if(data.component_appsecret === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "component_appsecret"}});errors++;
}
if(data.component_verify_ticket === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "component_verify_ticket"}});errors++;
}
if(data.component_appid !== undefined){
let data0 = data.component_appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.component_appsecret !== undefined){
let data1 = data.component_appsecret;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/component_appsecret",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/component_appsecret",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.component_verify_ticket !== undefined){
let data2 = data.component_verify_ticket;
if(typeof data2 === "string"){
if(data2.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/component_verify_ticket",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/component_verify_ticket",keyword:"type",params:{type: "string"}});errors++;
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
export const getPreAuthCodeReply = validate37;

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.pre_auth_code === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "pre_auth_code"}});errors++;
}
if(data.expires_in === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "expires_in"}});errors++;
}
if(data.pre_auth_code !== undefined){
let data0 = data.pre_auth_code;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/pre_auth_code",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/pre_auth_code",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.expires_in !== undefined){
let data1 = data.expires_in;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
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
export const getPreAuthCodeRequest = validate38;

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.component_appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "component_appid"}});errors++;
}
if(data.component_appid !== undefined){
let data0 = data.component_appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"type",params:{type: "string"}});errors++;
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
export const getStableAccessTokenReply = validate39;

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.access_token === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "access_token"}});errors++;
}
if(data.expires_in === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "expires_in"}});errors++;
}
if(data.access_token !== undefined){
let data0 = data.access_token;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/access_token",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/access_token",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.expires_in !== undefined){
let data1 = data.expires_in;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
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
export const getStableAccessTokenRequest = validate40;

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "appid"}});errors++;
}
if(data.grant_type === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "grant_type"}});errors++;
}
if(data.secret === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "secret"}});errors++;
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
if(data.grant_type !== undefined){
if("client_credential" !== data.grant_type){
(vErrors ??= []).push({instancePath:instancePath+"/grant_type",keyword:"const",params:{allowedValue: "client_credential"}});errors++;
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
if(data.force_refresh !== undefined){
if(typeof data.force_refresh !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/force_refresh",keyword:"type",params:{type: "boolean"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const getSupportVersionReply = validate41;

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!pattern4.test(data0)){
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
validate42.errors = vErrors;
return errors === 0;
}


function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.errcode === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "errcode"}});errors++;
}
if(data.errmsg === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "errmsg"}});errors++;
}
if(data.now_version === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "now_version"}});errors++;
}
if(data.uv_info === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "uv_info"}});errors++;
}
if(data.errcode !== undefined){
let data0 = data.errcode;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"type",params:{type: "integer"}});errors++;
}
if(0 !== data0){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"const",params:{allowedValue: 0}});errors++;
}
}
if(data.errmsg !== undefined){
if(typeof data.errmsg !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/errmsg",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.now_version !== undefined){
let data2 = data.now_version;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/now_version",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/now_version",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.uv_info !== undefined){
let data3 = data.uv_info;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.items === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/uv_info",keyword:"required",params:{missingProperty: "items"}});errors++;
}
if(data3.items !== undefined){
let data4 = data3.items;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate42(data4[i0], {instancePath:instancePath+"/uv_info/items/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/uv_info/items",keyword:"type",params:{type: "array"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/uv_info",keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const getSupportVersionRequest = validate44;

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const miniProgramOptions = validate45;
const schema59 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/mini-program-options.json","type":"object","properties":{"appid":{"type":"string","pattern":"^[A-Za-z0-9_-]+$"},"secret":{"type":"string","minLength":1},"nickName":{"type":"string","minLength":1},"supportVersion":{"$ref":"../wire/base-library-version.json"},"accessToken":{"type":"string","minLength":1},"refreshToken":{"type":"string","minLength":1},"authorizationCode":{"type":"string","minLength":1},"permissionSets":{"type":"array","items":{"type":"integer","minimum":1},"uniqueItems":true},"visitors":{"type":"integer","minimum":0,"maximum":10000000},"rows":{"type":"array","items":{"type":"object","required":["version","percentage"],"additionalProperties":false,"properties":{"version":{"$ref":"../wire/base-library-version.json"},"percentage":{"type":"number","minimum":0}}}},"expiresIn":{"type":"integer","minimum":0,"maximum":3155760000}},"additionalProperties":false};
const func32 = Object.prototype.hasOwnProperty;
const pattern7 = new RegExp("^[A-Za-z0-9_-]+$", "u");

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func32.call(schema59.properties, key0))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.appid !== undefined){
let data0 = data.appid;
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.secret !== undefined){
let data1 = data.secret;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/secret",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/secret",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.nickName !== undefined){
let data2 = data.nickName;
if(typeof data2 === "string"){
if(data2.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/nickName",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/nickName",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.supportVersion !== undefined){
let data3 = data.supportVersion;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/supportVersion",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/supportVersion",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.accessToken !== undefined){
let data4 = data.accessToken;
if(typeof data4 === "string"){
if(data4.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/accessToken",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/accessToken",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.refreshToken !== undefined){
let data5 = data.refreshToken;
if(typeof data5 === "string"){
if(data5.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/refreshToken",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/refreshToken",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.authorizationCode !== undefined){
let data6 = data.authorizationCode;
if(typeof data6 === "string"){
if(data6.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/authorizationCode",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/authorizationCode",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.permissionSets !== undefined){
let data7 = data.permissionSets;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
(vErrors ??= []).push({instancePath:instancePath+"/permissionSets/" + i0,keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
(vErrors ??= []).push({instancePath:instancePath+"/permissionSets/" + i0,keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
let i1 = data7.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data7[i1];
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
let data9 = data.visitors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 10000000 || isNaN(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"maximum",params:{comparison: "<=", limit: 10000000}});errors++;
}
if(data9 < 0 || isNaN(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.rows !== undefined){
let data10 = data.rows;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i2=0; i2<len1; i2++){
let data11 = data10[i2];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.version === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2,keyword:"required",params:{missingProperty: "version"}});errors++;
}
if(data11.percentage === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2,keyword:"required",params:{missingProperty: "percentage"}});errors++;
}
for(const key1 in data11){
if(!((key1 === "version") || (key1 === "percentage"))){
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2,keyword:"additionalProperties",params:{additionalProperty: key1}});errors++;
}
}
if(data11.version !== undefined){
let data12 = data11.version;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2+"/version",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rows/" + i2+"/version",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data11.percentage !== undefined){
let data13 = data11.percentage;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
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
let data14 = data.expiresIn;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
(vErrors ??= []).push({instancePath:instancePath+"/expiresIn",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 3155760000 || isNaN(data14)){
(vErrors ??= []).push({instancePath:instancePath+"/expiresIn",keyword:"maximum",params:{comparison: "<=", limit: 3155760000}});errors++;
}
if(data14 < 0 || isNaN(data14)){
(vErrors ??= []).push({instancePath:instancePath+"/expiresIn",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const seed = validate46;
const schema63 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/world-options.json","type":"object","properties":{"seed":{"type":"string","minLength":1},"versions":{"enum":["published","plausible","wellFormed"]},"extraVersions":{"type":"array","items":{"$ref":"../wire/base-library-version.json"}},"badVersionErrcode":{"enum":[89014,85015]},"ownTokens":{"enum":["refuse","accept"]},"ownTokenErrcode":{"enum":[86000,48001]},"errmsgs":{"enum":["observed","documented"]},"unknownCredentials":{"enum":["refuse","accept"]},"percentage":{"enum":["share","below"]},"rows":{"enum":["distribution","all"]},"integerOnly":{"type":"boolean"},"visitors":{"type":"integer","minimum":0,"maximum":10000000},"diagnosticHeader":{"type":"boolean"}},"additionalProperties":false,"$comment":"Generated from server-options.json; do not edit. Renew it with: npm run generate"};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func32.call(schema63.properties, key0))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.seed !== undefined){
let data0 = data.seed;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/seed",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/seed",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.versions !== undefined){
let data1 = data.versions;
if(!(((data1 === "published") || (data1 === "plausible")) || (data1 === "wellFormed"))){
(vErrors ??= []).push({instancePath:instancePath+"/versions",keyword:"enum",params:{allowedValues: schema63.properties.versions.enum}});errors++;
}
}
if(data.extraVersions !== undefined){
let data2 = data.extraVersions;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/extraVersions/" + i0,keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/extraVersions/" + i0,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/extraVersions",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data.badVersionErrcode !== undefined){
let data4 = data.badVersionErrcode;
if(!((data4 === 89014) || (data4 === 85015))){
(vErrors ??= []).push({instancePath:instancePath+"/badVersionErrcode",keyword:"enum",params:{allowedValues: schema63.properties.badVersionErrcode.enum}});errors++;
}
}
if(data.ownTokens !== undefined){
let data5 = data.ownTokens;
if(!((data5 === "refuse") || (data5 === "accept"))){
(vErrors ??= []).push({instancePath:instancePath+"/ownTokens",keyword:"enum",params:{allowedValues: schema63.properties.ownTokens.enum}});errors++;
}
}
if(data.ownTokenErrcode !== undefined){
let data6 = data.ownTokenErrcode;
if(!((data6 === 86000) || (data6 === 48001))){
(vErrors ??= []).push({instancePath:instancePath+"/ownTokenErrcode",keyword:"enum",params:{allowedValues: schema63.properties.ownTokenErrcode.enum}});errors++;
}
}
if(data.errmsgs !== undefined){
let data7 = data.errmsgs;
if(!((data7 === "observed") || (data7 === "documented"))){
(vErrors ??= []).push({instancePath:instancePath+"/errmsgs",keyword:"enum",params:{allowedValues: schema63.properties.errmsgs.enum}});errors++;
}
}
if(data.unknownCredentials !== undefined){
let data8 = data.unknownCredentials;
if(!((data8 === "refuse") || (data8 === "accept"))){
(vErrors ??= []).push({instancePath:instancePath+"/unknownCredentials",keyword:"enum",params:{allowedValues: schema63.properties.unknownCredentials.enum}});errors++;
}
}
if(data.percentage !== undefined){
let data9 = data.percentage;
if(!((data9 === "share") || (data9 === "below"))){
(vErrors ??= []).push({instancePath:instancePath+"/percentage",keyword:"enum",params:{allowedValues: schema63.properties.percentage.enum}});errors++;
}
}
if(data.rows !== undefined){
let data10 = data.rows;
if(!((data10 === "distribution") || (data10 === "all"))){
(vErrors ??= []).push({instancePath:instancePath+"/rows",keyword:"enum",params:{allowedValues: schema63.properties.rows.enum}});errors++;
}
}
if(data.integerOnly !== undefined){
if(typeof data.integerOnly !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/integerOnly",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data.visitors !== undefined){
let data12 = data.visitors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 10000000 || isNaN(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"maximum",params:{comparison: "<=", limit: 10000000}});errors++;
}
if(data12 < 0 || isNaN(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.diagnosticHeader !== undefined){
if(typeof data.diagnosticHeader !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/diagnosticHeader",keyword:"type",params:{type: "boolean"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate47.errors = vErrors;
return errors === 0;
}


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "componentAppid") || (key0 === "componentSecret")) || (key0 === "componentVerifyTicket")) || (key0 === "accessTokens")) || (key0 === "miniPrograms"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.componentAppid !== undefined){
let data0 = data.componentAppid;
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
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
if(data.accessTokens !== undefined){
let data3 = data.accessTokens;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.value === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/accessTokens/" + i0,keyword:"required",params:{missingProperty: "value"}});errors++;
}
for(const key1 in data4){
if(!((key1 === "value") || (key1 === "expiresIn"))){
(vErrors ??= []).push({instancePath:instancePath+"/accessTokens/" + i0,keyword:"additionalProperties",params:{additionalProperty: key1}});errors++;
}
}
if(data4.value !== undefined){
let data5 = data4.value;
if(typeof data5 === "string"){
if(data5.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/accessTokens/" + i0+"/value",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/accessTokens/" + i0+"/value",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data4.expiresIn !== undefined){
let data6 = data4.expiresIn;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
(vErrors ??= []).push({instancePath:instancePath+"/accessTokens/" + i0+"/expiresIn",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 3155760000 || isNaN(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/accessTokens/" + i0+"/expiresIn",keyword:"maximum",params:{comparison: "<=", limit: 3155760000}});errors++;
}
if(data6 < 0 || isNaN(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/accessTokens/" + i0+"/expiresIn",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/accessTokens/" + i0,keyword:"type",params:{type: "object"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/accessTokens",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data.miniPrograms !== undefined){
let data7 = data.miniPrograms;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(!(validate45(data7[i1], {instancePath:instancePath+"/miniPrograms/" + i1,parentData:data7,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms",keyword:"type",params:{type: "array"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate49.errors = vErrors;
return errors === 0;
}


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "$schema") || (key0 === "options")) || (key0 === "extraVersions")) || (key0 === "platforms")) || (key0 === "miniPrograms"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/$schema",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.options !== undefined){
if(!(validate47(data.options, {instancePath:instancePath+"/options",parentData:data,parentDataProperty:"options",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
if(data.extraVersions !== undefined){
let data2 = data.extraVersions;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/extraVersions/" + i0,keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/extraVersions/" + i0,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/extraVersions",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data.platforms !== undefined){
let data4 = data.platforms;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate49(data4[i1], {instancePath:instancePath+"/platforms/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/platforms",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data.miniPrograms !== undefined){
let data6 = data.miniPrograms;
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
if(!(validate45(data6[i2], {instancePath:instancePath+"/miniPrograms/" + i2,parentData:data6,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/miniPrograms",keyword:"type",params:{type: "array"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate46.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const serverOptions = validate53;
const schema68 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://fake-weixin.example/schemas/control/server-options.json","type":"object","properties":{"host":{"type":"string","minLength":1},"port":{"type":"integer","minimum":0,"maximum":65535},"https":{"type":"boolean"},"httpsPort":{"type":"integer","minimum":0,"maximum":65535},"proxy":{"type":"boolean"},"otherHosts":{"enum":["refuse","pass"]},"controlToken":{"type":"string","pattern":"^[\\w.~+/-]{16,}$"},"seed":{"type":"string","minLength":1},"versions":{"enum":["published","plausible","wellFormed"]},"extraVersions":{"type":"array","items":{"$ref":"../wire/base-library-version.json"}},"badVersionErrcode":{"enum":[89014,85015]},"ownTokens":{"enum":["refuse","accept"]},"ownTokenErrcode":{"enum":[86000,48001]},"errmsgs":{"enum":["observed","documented"]},"unknownCredentials":{"enum":["refuse","accept"]},"percentage":{"enum":["share","below"]},"rows":{"enum":["distribution","all"]},"integerOnly":{"type":"boolean"},"visitors":{"type":"integer","minimum":0,"maximum":10000000},"diagnosticHeader":{"type":"boolean"},"journalEntries":{"type":"integer","minimum":1},"journalBytes":{"type":"integer","minimum":1}},"additionalProperties":false};
const pattern13 = new RegExp("^[\\w.~+/-]{16,}$", "u");

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func32.call(schema68.properties, key0))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});errors++;
}
}
if(data.host !== undefined){
let data0 = data.host;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/host",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/host",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.port !== undefined){
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/port",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/port",keyword:"maximum",params:{comparison: "<=", limit: 65535}});errors++;
}
if(data1 < 0 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/port",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.https !== undefined){
if(typeof data.https !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/https",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data.httpsPort !== undefined){
let data3 = data.httpsPort;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/httpsPort",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65535 || isNaN(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/httpsPort",keyword:"maximum",params:{comparison: "<=", limit: 65535}});errors++;
}
if(data3 < 0 || isNaN(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/httpsPort",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.proxy !== undefined){
if(typeof data.proxy !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/proxy",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data.otherHosts !== undefined){
let data5 = data.otherHosts;
if(!((data5 === "refuse") || (data5 === "pass"))){
(vErrors ??= []).push({instancePath:instancePath+"/otherHosts",keyword:"enum",params:{allowedValues: schema68.properties.otherHosts.enum}});errors++;
}
}
if(data.controlToken !== undefined){
let data6 = data.controlToken;
if(typeof data6 === "string"){
if(!pattern13.test(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/controlToken",keyword:"pattern",params:{pattern: "^[\\w.~+/-]{16,}$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/controlToken",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.seed !== undefined){
let data7 = data.seed;
if(typeof data7 === "string"){
if(data7.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/seed",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/seed",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.versions !== undefined){
let data8 = data.versions;
if(!(((data8 === "published") || (data8 === "plausible")) || (data8 === "wellFormed"))){
(vErrors ??= []).push({instancePath:instancePath+"/versions",keyword:"enum",params:{allowedValues: schema68.properties.versions.enum}});errors++;
}
}
if(data.extraVersions !== undefined){
let data9 = data.extraVersions;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
(vErrors ??= []).push({instancePath:instancePath+"/extraVersions/" + i0,keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/extraVersions/" + i0,keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/extraVersions",keyword:"type",params:{type: "array"}});errors++;
}
}
if(data.badVersionErrcode !== undefined){
let data11 = data.badVersionErrcode;
if(!((data11 === 89014) || (data11 === 85015))){
(vErrors ??= []).push({instancePath:instancePath+"/badVersionErrcode",keyword:"enum",params:{allowedValues: schema68.properties.badVersionErrcode.enum}});errors++;
}
}
if(data.ownTokens !== undefined){
let data12 = data.ownTokens;
if(!((data12 === "refuse") || (data12 === "accept"))){
(vErrors ??= []).push({instancePath:instancePath+"/ownTokens",keyword:"enum",params:{allowedValues: schema68.properties.ownTokens.enum}});errors++;
}
}
if(data.ownTokenErrcode !== undefined){
let data13 = data.ownTokenErrcode;
if(!((data13 === 86000) || (data13 === 48001))){
(vErrors ??= []).push({instancePath:instancePath+"/ownTokenErrcode",keyword:"enum",params:{allowedValues: schema68.properties.ownTokenErrcode.enum}});errors++;
}
}
if(data.errmsgs !== undefined){
let data14 = data.errmsgs;
if(!((data14 === "observed") || (data14 === "documented"))){
(vErrors ??= []).push({instancePath:instancePath+"/errmsgs",keyword:"enum",params:{allowedValues: schema68.properties.errmsgs.enum}});errors++;
}
}
if(data.unknownCredentials !== undefined){
let data15 = data.unknownCredentials;
if(!((data15 === "refuse") || (data15 === "accept"))){
(vErrors ??= []).push({instancePath:instancePath+"/unknownCredentials",keyword:"enum",params:{allowedValues: schema68.properties.unknownCredentials.enum}});errors++;
}
}
if(data.percentage !== undefined){
let data16 = data.percentage;
if(!((data16 === "share") || (data16 === "below"))){
(vErrors ??= []).push({instancePath:instancePath+"/percentage",keyword:"enum",params:{allowedValues: schema68.properties.percentage.enum}});errors++;
}
}
if(data.rows !== undefined){
let data17 = data.rows;
if(!((data17 === "distribution") || (data17 === "all"))){
(vErrors ??= []).push({instancePath:instancePath+"/rows",keyword:"enum",params:{allowedValues: schema68.properties.rows.enum}});errors++;
}
}
if(data.integerOnly !== undefined){
if(typeof data.integerOnly !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/integerOnly",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data.visitors !== undefined){
let data19 = data.visitors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 10000000 || isNaN(data19)){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"maximum",params:{comparison: "<=", limit: 10000000}});errors++;
}
if(data19 < 0 || isNaN(data19)){
(vErrors ??= []).push({instancePath:instancePath+"/visitors",keyword:"minimum",params:{comparison: ">=", limit: 0}});errors++;
}
}
}
if(data.diagnosticHeader !== undefined){
if(typeof data.diagnosticHeader !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/diagnosticHeader",keyword:"type",params:{type: "boolean"}});errors++;
}
}
if(data.journalEntries !== undefined){
let data21 = data.journalEntries;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
(vErrors ??= []).push({instancePath:instancePath+"/journalEntries",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 1 || isNaN(data21)){
(vErrors ??= []).push({instancePath:instancePath+"/journalEntries",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
if(data.journalBytes !== undefined){
let data22 = data.journalBytes;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
(vErrors ??= []).push({instancePath:instancePath+"/journalBytes",keyword:"type",params:{type: "integer"}});errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 1 || isNaN(data22)){
(vErrors ??= []).push({instancePath:instancePath+"/journalBytes",keyword:"minimum",params:{comparison: ">=", limit: 1}});errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate53.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const setSupportVersionReply = validate54;

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.errcode === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "errcode"}});errors++;
}
if(data.errmsg === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "errmsg"}});errors++;
}
if(data.errcode !== undefined){
let data0 = data.errcode;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"type",params:{type: "integer"}});errors++;
}
if(0 !== data0){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"const",params:{allowedValue: 0}});errors++;
}
}
if(data.errmsg !== undefined){
if(typeof data.errmsg !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/errmsg",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate54.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const setSupportVersionRequest = validate55;

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "version"}});errors++;
}
if(data.version !== undefined){
let data0 = data.version;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/version",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+\\.\\d+$"}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/version",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate55.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const startPushTicketReply = validate56;

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.errcode === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "errcode"}});errors++;
}
if(data.errmsg === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "errmsg"}});errors++;
}
if(data.errcode !== undefined){
let data0 = data.errcode;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"type",params:{type: "integer"}});errors++;
}
if(0 !== data0){
(vErrors ??= []).push({instancePath:instancePath+"/errcode",keyword:"const",params:{allowedValue: 0}});errors++;
}
}
if(data.errmsg !== undefined){
if(typeof data.errmsg !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/errmsg",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate56.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const startPushTicketRequest = validate57;

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.component_appid === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "component_appid"}});errors++;
}
if(data.component_secret === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "component_secret"}});errors++;
}
if(data.component_appid !== undefined){
let data0 = data.component_appid;
if(typeof data0 === "string"){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/component_appid",keyword:"type",params:{type: "string"}});errors++;
}
}
if(data.component_secret !== undefined){
let data1 = data.component_secret;
if(typeof data1 === "string"){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/component_secret",keyword:"minLength",params:{limit: 1}});errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/component_secret",keyword:"type",params:{type: "string"}});errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

/** @type {import('../validator.ts').Validator} */
export const uvItem = validate42;

/** @type {import('../validator.ts').Validator} */
export const worldOptions = validate47;

/**
 * The validating function of each message.
 * @type {Readonly<Record<import('./types.ts').MessageName, import('../validator.ts').Validator>>}
 */
export const validators = {
'base-library-version': baseLibraryVersion,
'clear-quota-reply': clearQuotaReply,
'clear-quota-request': clearQuotaRequest,
'error-reply': errorReply,
'func-info': funcInfo,
'get-access-token-reply': getAccessTokenReply,
'get-access-token-request': getAccessTokenRequest,
'get-authorizer-access-token-reply': getAuthorizerAccessTokenReply,
'get-authorizer-access-token-request': getAuthorizerAccessTokenRequest,
'get-authorizer-info-reply': getAuthorizerInfoReply,
'get-authorizer-info-request': getAuthorizerInfoRequest,
'get-authorizer-list-reply': getAuthorizerListReply,
'get-authorizer-list-request': getAuthorizerListRequest,
'get-authorizer-refresh-token-reply': getAuthorizerRefreshTokenReply,
'get-authorizer-refresh-token-request': getAuthorizerRefreshTokenRequest,
'get-component-access-token-reply': getComponentAccessTokenReply,
'get-component-access-token-request': getComponentAccessTokenRequest,
'get-pre-auth-code-reply': getPreAuthCodeReply,
'get-pre-auth-code-request': getPreAuthCodeRequest,
'get-stable-access-token-reply': getStableAccessTokenReply,
'get-stable-access-token-request': getStableAccessTokenRequest,
'get-support-version-reply': getSupportVersionReply,
'get-support-version-request': getSupportVersionRequest,
'mini-program-options': miniProgramOptions,
'seed': seed,
'server-options': serverOptions,
'set-support-version-reply': setSupportVersionReply,
'set-support-version-request': setSupportVersionRequest,
'start-push-ticket-reply': startPushTicketReply,
'start-push-ticket-request': startPushTicketRequest,
'uv-item': uvItem,
'world-options': worldOptions,
}

/**
 * Pointers of all properties of each message, in the order of its schema; `*` is any item.
 * @type {Readonly<Record<import('./types.ts').MessageName, readonly string[]>>}
 */
export const propertyOrder = {
'base-library-version': [],
'clear-quota-reply': ["/errcode","/errmsg"],
'clear-quota-request': ["/appid"],
'error-reply': ["/errcode","/errmsg"],
'func-info': ["/*/funcscope_category","/*/funcscope_category/id","/*/confirm_info","/*/confirm_info/need_confirm","/*/confirm_info/already_confirm","/*/confirm_info/can_confirm"],
'get-access-token-reply': ["/access_token","/expires_in"],
'get-access-token-request': ["/appid","/grant_type","/secret"],
'get-authorizer-access-token-reply': ["/authorizer_access_token","/expires_in","/authorizer_refresh_token"],
'get-authorizer-access-token-request': ["/component_appid","/authorizer_appid","/authorizer_refresh_token"],
'get-authorizer-info-reply': ["/authorizer_info","/authorizer_info/nick_name","/authorizer_info/head_img","/authorizer_info/service_type_info","/authorizer_info/service_type_info/id","/authorizer_info/service_type_info/name","/authorizer_info/verify_type_info","/authorizer_info/verify_type_info/id","/authorizer_info/verify_type_info/name","/authorizer_info/user_name","/authorizer_info/alias","/authorizer_info/qrcode_url","/authorizer_info/business_info","/authorizer_info/business_info/open_pay","/authorizer_info/business_info/open_shake","/authorizer_info/business_info/open_scan","/authorizer_info/business_info/open_card","/authorizer_info/business_info/open_store","/authorizer_info/idc","/authorizer_info/principal_name","/authorizer_info/signature","/authorizer_info/MiniProgramInfo","/authorizer_info/MiniProgramInfo/network","/authorizer_info/MiniProgramInfo/network/RequestDomain","/authorizer_info/MiniProgramInfo/network/WsRequestDomain","/authorizer_info/MiniProgramInfo/network/UploadDomain","/authorizer_info/MiniProgramInfo/network/DownloadDomain","/authorizer_info/MiniProgramInfo/network/BizDomain","/authorizer_info/MiniProgramInfo/network/UDPDomain","/authorizer_info/MiniProgramInfo/categories","/authorizer_info/MiniProgramInfo/categories/*/first","/authorizer_info/MiniProgramInfo/categories/*/second","/authorizer_info/MiniProgramInfo/visit_status","/authorizer_info/register_type","/authorizer_info/account_status","/authorizer_info/basic_config","/authorizer_info/basic_config/is_phone_configured","/authorizer_info/basic_config/is_email_configured","/authorization_info","/authorization_info/authorizer_appid","/authorization_info/authorizer_refresh_token","/authorization_info/func_info","/authorization_info/func_info/*/funcscope_category","/authorization_info/func_info/*/funcscope_category/id","/authorization_info/func_info/*/confirm_info","/authorization_info/func_info/*/confirm_info/need_confirm","/authorization_info/func_info/*/confirm_info/already_confirm","/authorization_info/func_info/*/confirm_info/can_confirm"],
'get-authorizer-info-request': ["/component_appid","/authorizer_appid"],
'get-authorizer-list-reply': ["/total_count","/list","/list/*/authorizer_appid","/list/*/refresh_token","/list/*/auth_time"],
'get-authorizer-list-request': ["/component_appid","/offset","/count"],
'get-authorizer-refresh-token-reply': ["/authorization_info","/authorization_info/authorizer_appid","/authorization_info/authorizer_access_token","/authorization_info/expires_in","/authorization_info/authorizer_refresh_token","/authorization_info/func_info","/authorization_info/func_info/*/funcscope_category","/authorization_info/func_info/*/funcscope_category/id","/authorization_info/func_info/*/confirm_info","/authorization_info/func_info/*/confirm_info/need_confirm","/authorization_info/func_info/*/confirm_info/already_confirm","/authorization_info/func_info/*/confirm_info/can_confirm"],
'get-authorizer-refresh-token-request': ["/component_appid","/authorization_code"],
'get-component-access-token-reply': ["/component_access_token","/expires_in"],
'get-component-access-token-request': ["/component_appid","/component_appsecret","/component_verify_ticket"],
'get-pre-auth-code-reply': ["/pre_auth_code","/expires_in"],
'get-pre-auth-code-request': ["/component_appid"],
'get-stable-access-token-reply': ["/access_token","/expires_in"],
'get-stable-access-token-request': ["/appid","/grant_type","/secret","/force_refresh"],
'get-support-version-reply': ["/errcode","/errmsg","/now_version","/uv_info","/uv_info/items","/uv_info/items/*/version","/uv_info/items/*/percentage"],
'get-support-version-request': [],
'mini-program-options': ["/appid","/secret","/nickName","/supportVersion","/accessToken","/refreshToken","/authorizationCode","/permissionSets","/visitors","/rows","/rows/*/version","/rows/*/percentage","/expiresIn"],
'seed': ["/$schema","/options","/options/seed","/options/versions","/options/extraVersions","/options/badVersionErrcode","/options/ownTokens","/options/ownTokenErrcode","/options/errmsgs","/options/unknownCredentials","/options/percentage","/options/rows","/options/integerOnly","/options/visitors","/options/diagnosticHeader","/extraVersions","/platforms","/platforms/*/componentAppid","/platforms/*/componentSecret","/platforms/*/componentVerifyTicket","/platforms/*/accessTokens","/platforms/*/accessTokens/*/value","/platforms/*/accessTokens/*/expiresIn","/platforms/*/miniPrograms","/platforms/*/miniPrograms/*/appid","/platforms/*/miniPrograms/*/secret","/platforms/*/miniPrograms/*/nickName","/platforms/*/miniPrograms/*/supportVersion","/platforms/*/miniPrograms/*/accessToken","/platforms/*/miniPrograms/*/refreshToken","/platforms/*/miniPrograms/*/authorizationCode","/platforms/*/miniPrograms/*/permissionSets","/platforms/*/miniPrograms/*/visitors","/platforms/*/miniPrograms/*/rows","/platforms/*/miniPrograms/*/rows/*/version","/platforms/*/miniPrograms/*/rows/*/percentage","/platforms/*/miniPrograms/*/expiresIn","/miniPrograms","/miniPrograms/*/appid","/miniPrograms/*/secret","/miniPrograms/*/nickName","/miniPrograms/*/supportVersion","/miniPrograms/*/accessToken","/miniPrograms/*/refreshToken","/miniPrograms/*/authorizationCode","/miniPrograms/*/permissionSets","/miniPrograms/*/visitors","/miniPrograms/*/rows","/miniPrograms/*/rows/*/version","/miniPrograms/*/rows/*/percentage","/miniPrograms/*/expiresIn"],
'server-options': ["/host","/port","/https","/httpsPort","/proxy","/otherHosts","/controlToken","/seed","/versions","/extraVersions","/badVersionErrcode","/ownTokens","/ownTokenErrcode","/errmsgs","/unknownCredentials","/percentage","/rows","/integerOnly","/visitors","/diagnosticHeader","/journalEntries","/journalBytes"],
'set-support-version-reply': ["/errcode","/errmsg"],
'set-support-version-request': ["/version"],
'start-push-ticket-reply': ["/errcode","/errmsg"],
'start-push-ticket-request': ["/component_appid","/component_secret"],
'uv-item': ["/version","/percentage"],
'world-options': ["/seed","/versions","/extraVersions","/badVersionErrcode","/ownTokens","/ownTokenErrcode","/errmsgs","/unknownCredentials","/percentage","/rows","/integerOnly","/visitors","/diagnosticHeader"],
}
