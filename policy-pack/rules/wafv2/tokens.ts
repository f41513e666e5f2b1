export const webAcl = "aws:wafv2/webAcl:WebAcl";
export const logging = "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration";
/** Rules that are declared beside their web ACL. */
export const webAclParts = [
    "aws:wafv2/webAclRule:WebAclRule",
    "aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation",
] as const;
