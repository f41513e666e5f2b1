export const vpnConnection = "aws:ec2/vpnConnection:VpnConnection";
export const clientEndpoint = "aws:ec2clientvpn/endpoint:Endpoint";
export const clientAuthorization = "aws:ec2clientvpn/authorizationRule:AuthorizationRule";
export const clientRoute = "aws:ec2clientvpn/route:Route";
