import express from 'express';
import { nowListening } from '../stage/beside.ts';

/** Express as it comes, answering the same words at every address. Argument: the reply. */
const reply = JSON.parse(process.argv[2] ?? '{}') as object;
const app = express();
app.all('/*path', (_request, response) => void response.json(reply));
const server = app.listen(0, '127.0.0.1', () => nowListening(server.address()));
