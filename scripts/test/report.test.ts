import { describe, expect, it } from 'vitest';
import { readPlaywright } from './playwright-report';
import { failureText, plain, total } from './report';
import { readVitest } from './vitest-report';

const vitestFile = (
  name: string,
  status: string,
  tests: { status: string; messages?: string[] }[],
  message = '',
) => ({
  name,
  status,
  message,
  assertionResults: tests.map((test, index) => ({
    fullName: `${name} test ${index}`,
    status: test.status,
    failureMessages: test.messages ?? [],
  })),
});

describe('readVitest', () => {
  it('counts tests singly and tells each failure', () => {
    const report = readVitest(
      {
        numPassedTests: 2,
        testResults: [
          vitestFile('a.test.ts', 'passed', [{ status: 'passed' }, { status: 'passed' }]),
          vitestFile('b.test.ts', 'failed', [
            { status: 'failed', messages: ['\u001b[31mexpected 1\u001b[39m'] },
          ]),
        ],
      },
      1,
      '',
    );
    expect(report.passed).toBe(2);
    expect(report.failures).toEqual([{ title: 'b.test.ts test 0 (b.test.ts)', detail: 'expected 1' }]);
  });

  it('counts a file that cannot be loaded as one failure', () => {
    const json = {
      numPassedTests: 1,
      testResults: [vitestFile('c.test.ts', 'failed', [], 'cannot find module')],
    };
    expect(readVitest(json, 1, '').failures).toEqual([{ title: 'c.test.ts', detail: 'cannot find module' }]);
  });

  it('fails when Vitest fails although every test passed', () => {
    const json = {
      numPassedTests: 1,
      testResults: [vitestFile('a.test.ts', 'passed', [{ status: 'passed' }])],
    };
    expect(readVitest(json, 1, 'unhandled rejection').failures).toHaveLength(1);
    expect(readVitest(json, 0, '').failures).toHaveLength(0);
  });

  it('does not take an empty run for a good one', () => {
    expect(readVitest({ numPassedTests: 0, testResults: [] }, 0, '').failures).toHaveLength(1);
  });
});

describe('readPlaywright', () => {
  const suite = (statuses: string[]) => ({
    title: 'pay.spec.ts',
    specs: [],
    suites: [
      {
        title: 'by card',
        specs: statuses.map((status, index) => ({
          title: `try ${index}`,
          file: 'pay.spec.ts',
          line: index + 1,
          tests: [{ status, results: [{ errors: status === 'expected' ? [] : [{ message: 'it broke' }] }] }],
        })),
      },
    ],
  });

  it('counts tests inside nested suites', () => {
    const report = readPlaywright({ suites: [suite(['expected', 'unexpected'])], errors: [] }, 1, '');
    expect(report.passed).toBe(1);
    expect(report.failures).toEqual([
      { title: 'pay.spec.ts › by card › try 1 (pay.spec.ts:2)', detail: 'it broke' },
    ]);
  });

  it('counts a flaky test as failed', () => {
    expect(
      readPlaywright({ suites: [suite(['expected', 'flaky'])], errors: [] }, 0, '').failures,
    ).toHaveLength(1);
  });

  it('counts an error outside the tests, such as a shop that did not start', () => {
    const report = readPlaywright({ suites: [], errors: [{ message: 'no shop' }] }, 1, '');
    expect(report.failures).toEqual([{ title: 'outside the tests', detail: 'no shop' }]);
  });

  it('does not take an empty run for a good one', () => {
    expect(readPlaywright({ suites: [], errors: [] }, 0, '').failures).toHaveLength(1);
  });
});

describe('total', () => {
  it('is the line that closes a run', () => {
    const failure = { title: 't', detail: 'd' };
    const stages = [
      { name: 'format', passed: 1, failures: [], ms: 1 },
      { name: 'unit', passed: 41, failures: [failure], ms: 1 },
    ];
    expect(total(stages)).toEqual({ line: '42 passed, 1 failed', ok: false });
    expect(total(stages.slice(0, 1))).toEqual({ line: '1 passed, 0 failed', ok: true });
  });
});

it('takes colours out and leaves the text', () => {
  expect(plain('\u001b[1m\u001b[31mred [0] text\u001b[0m')).toBe('red [0] text');
});

it('tells a failure with the frames that are ours', () => {
  const detail =
    'Error: broken\n    at lib/a.ts:1:2\n    at run (file:///shop/node_modules/vitest/run.js:1:1)';
  const text = failureText([{ name: 'unit', passed: 0, failures: [{ title: 'it holds', detail }], ms: 1 }]);
  expect(text).toContain('unit: it holds');
  expect(text).toContain('at lib/a.ts:1:2');
  expect(text).not.toContain('node_modules');
});
