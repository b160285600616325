/** What a wall says when something is wrong with itself. */
export interface BandWords {
  readonly offlineSince: (time: string) => string;
  readonly askTheFloor: string;
  /** Taps that wait here; none: those that are still to be made. */
  readonly kept: (unsent: number) => string;
  readonly stoodStill: (lasted: string) => string;
  readonly heardNothing: (lasted: string) => string;
  readonly mayBeNew: string;
}

const en: BandWords = {
  offlineSince: (time) => `Offline since ${time}.`,
  askTheFloor: 'New tickets do not arrive here: ask the floor.',
  kept: (unsent) =>
    unsent > 0
      ? `${unsent} ${unsent === 1 ? 'tap is' : 'taps are'} kept and will be sent.`
      : 'Bumps are kept and sent when the network is back.',
  stoodStill: (lasted) => `This screen stood still for ${lasted}.`,
  heardNothing: (lasted) => `This screen heard nothing for ${lasted}.`,
  mayBeNew: 'Tickets may be new: look at all of them.',
};

const es: BandWords = {
  offlineSince: (time) => `Sin red desde las ${time}.`,
  askTheFloor: 'Aquí no llegan comandas nuevas: pregunta en sala.',
  kept: (unsent) => (unsent > 0 ? `Hay ${unsent} por enviar; se guardan.` : 'Lo que marques se guarda y se envía cuando vuelva la red.'),
  stoodStill: (lasted) => `Esta pantalla estuvo parada ${lasted}.`,
  heardNothing: (lasted) => `A esta pantalla no le llegó nada durante ${lasted}.`,
  mayBeNew: 'Puede haber comandas nuevas: míralas todas.',
};

const it: BandWords = {
  offlineSince: (time) => `Senza rete dalle ${time}.`,
  askTheFloor: 'Qui non arrivano nuove comande: chiedi in sala.',
  kept: (unsent) => (unsent > 0 ? `${unsent} da inviare, conservati.` : 'Ciò che segni è conservato e inviato quando torna la rete.'),
  stoodStill: (lasted) => `Questo schermo è rimasto fermo per ${lasted}.`,
  heardNothing: (lasted) => `Questo schermo non ha ricevuto nulla per ${lasted}.`,
  mayBeNew: 'Possono esserci comande nuove: guardale tutte.',
};

const de: BandWords = {
  offlineSince: (time) => `Kein Netz seit ${time}.`,
  askTheFloor: 'Neue Bons kommen hier nicht an: im Service nachfragen.',
  kept: (unsent) =>
    unsent > 0
      ? `${unsent} noch zu senden, nichts geht verloren.`
      : 'Was hier getippt wird, bleibt und wird gesendet, sobald das Netz da ist.',
  stoodStill: (lasted) => `Dieser Bildschirm stand ${lasted} still.`,
  heardNothing: (lasted) => `Dieser Bildschirm hat ${lasted} nichts gehört.`,
  mayBeNew: 'Bons können neu sein: alle ansehen.',
};

const fr: BandWords = {
  offlineSince: (time) => `Hors ligne depuis ${time}.`,
  askTheFloor: 'Les nouveaux bons n’arrivent pas ici : demandez en salle.',
  kept: (unsent) => (unsent > 0 ? `${unsent} à envoyer, conservés.` : 'Vos touches sont gardées et envoyées au retour du réseau.'),
  stoodStill: (lasted) => `Cet écran est resté figé ${lasted}.`,
  heardNothing: (lasted) => `Cet écran n’a rien reçu pendant ${lasted}.`,
  mayBeNew: 'Il peut y avoir de nouveaux bons : regardez-les tous.',
};

const zh: BandWords = {
  offlineSince: (time) => `自 ${time} 起离线。`,
  askTheFloor: '新单不会到达这里，请询问前厅。',
  kept: (unsent) => (unsent > 0 ? `${unsent} 项已保存，待发送。` : '操作会保存，网络恢复后发送。'),
  stoodStill: (lasted) => `此屏幕停住了 ${lasted}。`,
  heardNothing: (lasted) => `此屏幕有 ${lasted} 没有收到消息。`,
  mayBeNew: '可能有新单，请全部查看。',
};

/** By the language that the screen speaks; English for any other. */
export const BAND_WORDS: Readonly<Record<string, BandWords>> & { readonly en: BandWords } = { en, es, it, de, fr, zh };
