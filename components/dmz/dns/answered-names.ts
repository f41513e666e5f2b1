/**
 * Names of AWS that the platform's own work asks for: endpoints of the region with their subdomains (S3 buckets, ECR
 * registries, EFS), Studio and its apps, and the names of machines in the VPC. All are answered by AWS's servers, so that
 * a lookup tells nobody else anything. Names of other regions and of `on.aws`, under which customers have names, are not
 * among them.
 */
export function awsNames(region: string): readonly string[] {
    const machines = region === "us-east-1" ? "ec2.internal" : `${region}.compute.internal`;
    return [`*.${region}.amazonaws.com`, `*.${region}.api.aws`, `*.${region}.sagemaker.aws`, `*.${machines}`].sort();
}

/**
 * Entries of the configuration as DNS Firewall writes them, each once and in order: `.example.com` is `*.example.com`
 * there, and neither covers `example.com` itself (Route 53 developer guide, DNS Firewall domain lists).
 */
export function domainEntries(names: readonly string[]): readonly string[] {
    return [...new Set(names.map((name) => (name.startsWith(".") ? `*${name}` : name)))].sort();
}
