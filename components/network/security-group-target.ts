import type { Input } from "@pulumi/pulumi";

/** Where a security group's rule leads, as AWS's rule resources take it. */
export type SecurityGroupTarget =
    | { readonly referencedSecurityGroupId: Input<string> }
    | { readonly prefixListId: Input<string> }
    | { readonly cidrIpv4: string };
