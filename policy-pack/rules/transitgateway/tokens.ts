export const transitGateway = "aws:ec2transitgateway/transitGateway:TransitGateway";
