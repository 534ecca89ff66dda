// The icon of the page follows its title, which begins with a sign where something waits (client/app/page_title.h).
const link = document.querySelector('link[rel=icon]');
const title = document.querySelector('title');
const usual = link.getAttribute('href');
const kIcons = {'!': '/icon-look.svg', '•': '/icon-waits.svg'};

new MutationObserver(() => {
  const icon = kIcons[document.title[0]] ?? usual;
  if (link.getAttribute('href') !== icon) link.setAttribute('href', icon);
}).observe(title, {childList: true});
