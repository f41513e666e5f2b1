import { elbTokens } from "../../lib/tokens";

/** Application, network and gateway load balancers. */
export const loadBalancer = elbTokens("LoadBalancer");
export const listener = elbTokens("Listener");
export const targetGroup = elbTokens("TargetGroup");
export const classic = [
    "aws:elb/loadBalancer:LoadBalancer",
    "aws:elasticloadbalancing/loadBalancer:LoadBalancer",
] as const;
export const negotiation = [
    "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy",
    "aws:elasticloadbalancing/sslNegotiationPolicy:SslNegotiationPolicy",
] as const;

interface Typed {
    readonly loadBalancerType?: unknown;
}

export function isApplication({ loadBalancerType: type }: Typed): boolean {
    return type === undefined || type === null || type === "application";
}

export function isGateway({ loadBalancerType: type }: Typed): boolean {
    return type === "gateway";
}
