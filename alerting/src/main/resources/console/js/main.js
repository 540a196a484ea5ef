// Puts the desk together and starts it.
import { AlertBook } from './alerts.js';
import { startDialogs } from './actions/dialogs.js';
import { startSendDialog } from './actions/send-dialog.js';
import { startWiderDialog } from './requests/wider.js';
import { notice } from './base/announce.js';
import { startTheme } from './base/theme.js';
import { Desk } from './desk.js';
import { fillWords, startLanguage, words } from './language.js';
import { Places } from './places.js';
import { Posts } from './posts.js';
import { startMenu } from './people/menu.js';
import { enter, leaveOut } from './people/session.js';
import { Strip } from './strip.js';

fillWords(document);
startTheme();
startLanguage(document.getElementById('language'));
await enter();
startMenu();
leaveOut(document);
startDialogs();
startSendDialog();
startWiderDialog();

const book = new AlertBook();
const desk = new Desk({ book, places: new Places(), strip: new Strip(book), posts: new Posts() });
desk.start();

try {
  const outlines = await fetch('/console/region.geojson');
  desk.map.outline(await outlines.json());
} catch {
  notice(words.map.failed, { trouble: true });
}
