import { describe, expect, it } from 'vitest';
import { commandLine, listeningInodes } from './proc-net';

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 41237 1 0000000000000000 100 0 0 10 0
   1: 0100007F:0BB8 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 41300 1 0000000000000000 20 4 30 10 -1
   2: 00000000:0FAA 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 50001 1 0000000000000000 100 0 0 10 0
`;

describe('listeningInodes', () => {
  it('finds the listener and not the connections of its port', () => {
    expect(listeningInodes(TABLE, 3000)).toEqual(['41237']);
  });

  it('finds a listener on all addresses', () => {
    expect(listeningInodes(TABLE, 4010)).toEqual(['50001']);
  });

  it('finds nobody on a free port, nor in a table that could not be read', () => {
    expect(listeningInodes(TABLE, 3001)).toEqual([]);
    expect(listeningInodes('', 3000)).toEqual([]);
  });
});

describe('commandLine', () => {
  it('reads as a person would have typed it', () => {
    expect(commandLine('node\0server.js\0--port\x003000\0')).toBe('node server.js --port 3000');
  });

  it('trims the padding that a program leaves when it renames itself', () => {
    expect(commandLine('next-server (v16)   \0\0\0')).toBe('next-server (v16)');
  });
});
