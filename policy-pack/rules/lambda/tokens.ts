export const lambdaFunction = "aws:lambda/function:Function";
