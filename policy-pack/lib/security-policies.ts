/** Policies whose name says 1.2 or 1.3; the default of the API, 2016-08, takes 1.0 (load balancer guide, security policies). */
export function refusesOldTls(policy: string): boolean {
    return /^ELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)-/.test(policy);
}
