"""A headless Chromium that is logged in to Label Studio and has a task open."""

import shutil

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

# Every region of the open annotation: its labels, and the words that the page shows highlighted for it.
REGIONS = """
const store = window.Htx.annotationStore || window.Htx.root?.annotationStore;
return store.selected.regions.map(one => [
  one.labels ? [...one.labels] : [], (one._spans || []).map(span => span.textContent).join(""),
]);
"""
# Selects a stretch of what the page shows, counted in UTF-16 units as the browser does, and lets go of the
# mouse there.
SELECT = """
const root = document.querySelector("[class*=htx-richtext]") || document.querySelector("[data-linenumber]").parentNode;
const [wanted] = arguments;
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const at = node.textContent.indexOf(wanted);
  if (at < 0) continue;
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + wanted.length);
  const selection = window.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  const box = range.getBoundingClientRect();
  node.parentNode.dispatchEvent(new MouseEvent("mouseup", {bubbles: true, clientX: box.right, clientY: box.bottom}));
  return true;
}
return false;
"""


@pytest.fixture(scope="module")
def browser():
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    assert chromium and driver, "apt-get install chromium chromium-driver"
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1400,1200"]:
        options.add_argument(argument)
    one = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield one
    one.quit()


def log_in(browser, server: str, name: str, password: str) -> None:
    browser.get(f"{server}/user/login/")
    browser.find_element(By.NAME, "email").send_keys(name)
    field = browser.find_element(By.NAME, "password")
    field.send_keys(password)
    field.submit()
    WebDriverWait(browser, 120).until(lambda one: "/login" not in one.current_url)


def regions(browser, count: int) -> list[tuple[str, str]]:
    """The label and the highlighted words of each region, once the page shows so many."""

    def shown(one):
        found = [(labels[0], words) for labels, words in one.execute_script(REGIONS) if labels]
        return found if len(found) == count and all(words for _, words in found) else None

    wait = WebDriverWait(browser, 180, ignored_exceptions=[Exception])
    return wait.until(shown)


def mark(browser, key: str, words: str) -> None:
    """Chooses a label by its key and selects words, as a person with a mouse does."""
    body = browser.find_element(By.TAG_NAME, "body")
    body.send_keys(key)
    assert browser.execute_script(SELECT, words), f"the page does not show {words!r}"
