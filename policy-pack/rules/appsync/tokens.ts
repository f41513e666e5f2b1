export const graphql = "aws:appsync/graphQLApi:GraphQLApi";
export const events = "aws:appsync/api:Api";
