// Puts the desk together and starts it.
import { byId } from './base/dom.js';
import { startTheme } from './base/theme.js';
import { Desk } from './desk.js';
import { showHelp, startDialogs } from './dialogs.js';
import { fillWords, startLanguage } from './language.js';
import { enterGoesOn, listenForShortcuts } from './shortcuts.js';

fillWords(document);
startTheme();
startDialogs();

const desk = new Desk();
startLanguage(byId('language'), () => desk.leave());
listenForShortcuts(desk);
enterGoesOn(byId('report-form'));
byId('help').addEventListener('click', () => showHelp(desk.version));
await desk.open();
document.body.dataset.ready = 'true';
