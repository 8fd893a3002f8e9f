// @ts-check
/** On this day: what was said in other years, out of the file of today's month (and of the next, at a month's end). */

/** @typedef {{ date: string, address: string, said: string }} Day */

/** @type {HTMLElement | null} */
const section = document.querySelector('[data-today]');
const list = section?.querySelector('[data-today-list]');
const heading = section?.querySelector('h2');
const most = 6;

/** "03-15" @param {number} days from today */
const away = (days) => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return `${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
};

/** @param {string} month @param {URL} from @returns {Promise<Day[]>} */
async function daysOf(month, from) {
  const answer = await fetch(new URL(`dates/${month}.json`, from));
  return answer.ok ? answer.json() : [];
}

/** @param {Day} day @param {URL} from @param {Intl.DateTimeFormat} written */
function row(day, from, written) {
  const link = document.createElement('a');
  link.href = new URL(day.address, from).href;
  link.textContent = day.said;
  const date = document.createElement('time');
  date.dateTime = day.date;
  date.textContent = written.format(new Date(`${day.date}T00:00:00Z`));
  date.className = 'facts';
  const made = document.createElement('li');
  made.append(date, link);
  return made;
}

async function show() {
  if (!section || !list || !heading) return;
  const from = new URL(section.dataset.today ?? '', location.href);
  const week = [0, -1, 1, -2, 2, -3, 3].map(away);
  const months = [...new Set(week.map((day) => day.slice(0, 2)))].filter((month) =>
    section.dataset.months?.includes(month),
  );
  const days = (await Promise.all(months.map((month) => daysOf(month, from)))).flat();
  const year = String(new Date().getFullYear());
  const on = (/** @type {Day} */ { date }) => (date.startsWith(year) ? -1 : week.indexOf(date.slice(5)));
  const today = days.filter((day) => on(day) === 0);
  const found = today.length > 0 ? today : days.filter((day) => on(day) > 0).sort((a, b) => on(a) - on(b));
  if (found.length === 0) return;
  if (today.length === 0) heading.textContent = heading.dataset.week ?? '';
  // English where the browser does not know the language
  const locale = [document.documentElement.lang, 'en'];
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  list.append(...found.slice(0, most).map((day) => row(day, from, written)));
  section.hidden = false;
}

void show();
