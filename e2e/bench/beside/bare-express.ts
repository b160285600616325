import express from 'express';
import { nowListening } from '../stage/beside.ts';

/** Express as it comes, answering the same words at every address. Arguments: the reply; `reads` if bodies are to be read. */
const reply = JSON.parse(process.argv[2] ?? '{}') as object;
const app = express();
if (process.argv[3] === 'reads') app.use(express.json());
app.all('/*path', (_request, response) => void response.json(reply));
const server = app.listen(0, '127.0.0.1', () => nowListening(server.address()));
