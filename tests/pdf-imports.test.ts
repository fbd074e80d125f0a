import { expect, it } from 'vitest';
import { isSource, projectFiles, readProjectFile } from './project-files';

it('pdfkit is loaded by whoever draws a PDF, at that moment: no other page or message waits for it', () => {
  const sources = projectFiles().filter((name) => isSource(name) && !/\.test\.tsx?$/.test(name));
  const atOnce = sources.filter((name) =>
    /^(?:import|export) (?!type).*from '[^']*(?:pdfkit|fontkit|\/draw-pdf|\/typesetter)';$/m.test(
      readProjectFile(name),
    ),
  );
  expect(atOnce).toEqual(['lib/invoices/pdf/draw-pdf.ts', 'lib/invoices/pdf/typesetter.ts']);
});
