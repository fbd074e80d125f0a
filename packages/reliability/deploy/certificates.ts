/** Certificates that this machine makes for itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import tls from 'node:tls';
import { selfSigned } from '../defects/lib/self-signed';

export interface Certificate {
  readonly certFile: string;
  readonly keyFile: string;
}

/** For `localhost`, vouched for by nobody but whoever is told to trust it. */
export function makeCertificate(folder: string, name: string, madeAt?: number): Certificate {
  const { cert, key } = selfSigned(madeAt);
  const certificate = {
    certFile: path.join(folder, `${name}.pem`),
    keyFile: path.join(folder, `${name}-key.pem`),
  };
  writeFileSync(certificate.certFile, cert);
  writeFileSync(certificate.keyFile, key, { mode: 0o600 });
  return certificate;
}

/** In this process alone; those that it starts are told by NODE_EXTRA_CA_CERTS. */
export function trust({ certFile }: Certificate): void {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), readFileSync(certFile, 'utf8')]);
}
