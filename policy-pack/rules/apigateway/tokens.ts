export const method = "aws:apigateway/method:Method";
export const api = "aws:apigatewayv2/api:Api";
export const route = "aws:apigatewayv2/route:Route";
