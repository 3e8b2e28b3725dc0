package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Text typed into a form is never lost, taken for a shortcut or replaced unseen, and a duplicate is reported at once.
 */
@ExtendWith(SharedPadron.class)
class TypingPageIT {

    private static final String PERSON = "customers/new?country=MX&personType=NATURAL";

    private static String abundio = "";

    private final BrowserWindow browserWindow;

    TypingPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        TestDataClient testDataClient = new TestDataClient(padron);
        String cash = testDataClient.findOrCreatePaymentMethod("CASH", "Efectivo");
        testDataClient.findOrCreatePaymentMethod("CARD", "Tarjeta");
        testDataClient.findOrCreatePaymentMethodIn("CO", "PSE", "PSE");
        abundio = testDataClient.createCustomer("Abundio Tepoztlán", "TEPA800201AB3", "abundio@casa.example.net", cash);
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @Test
    void moreFieldsAreThereBeforeTheNextKeyWithoutTheServer() {
        browserWindow.signIn(PERSON);
        Page page = browserWindow.page();
        assertThat(page.getByLabel("Primer nombre")).isFocused();
        // From here on the server does not respond.
        page.route("**/customers/new*", route -> {});
        findPhoneField(0).fill("55 1234 5678");
        browserWindow.pressButton("Agregar otro teléfono");
        page.keyboard().type("300 111 2233 n/e?");
        assertThat(findPhoneField(1)).hasValue("300 111 2233 n/e?");
        browserWindow.pressButton("Agregar otro teléfono");
        page.keyboard().type("333");
        findButton("Hacer principal: Teléfono 3").click();
        assertEquals(List.of("333", "55 1234 5678", "300 111 2233 n/e?"), readPhones(3));
        assertThat(findPhoneField(0)).isFocused();
        findButton("Quitar: Teléfono 2").click();
        assertEquals(List.of("333", "300 111 2233 n/e?"), readPhones(2));
        assertThat(findPhoneField(2)).isHidden();
        browserWindow.pressButton("Agregar otro correo");
        page.keyboard().type("nene@casa.example.net");
        assertThat(page.locator("#field-emails-1 input")).hasValue("nene@casa.example.net");
        browserWindow.checkAndScreenshot("typing-rows");
        browserWindow.assertNoViolations();
    }

    @Test
    void aFormThatIsSentThreeTimesAtOnceMakesOneCustomer() {
        browserWindow.signIn("customers/new?country=CO&personType=NATURAL");
        Page page = browserWindow.page();
        page.locator("#field-name-full input").fill("Hermenegildo Trespuestos");
        findPhoneField(0).fill("3168125577");
        page.locator("#field-emails-0 input").fill("trespuestos@casa.example.net");
        Object addresses = page.evaluate("""
                async () => {
                  const form = document.getElementById('customer');
                  const save = [...form.querySelectorAll('button')].find(each => each.textContent.trim() === 'Guardar');
                  const fields = new URLSearchParams(new FormData(form));
                  fields.append(save.name, '');
                  const send = () => fetch(form.action, {method: 'POST', body: fields});
                  const answers = await Promise.all([send(), send(), send()]);
                  return [...new Set(answers.map(answer => new URL(answer.url).search))];
                }""");
        List<?> customers = (List<?>) addresses;
        assertEquals(1, customers.size(), customers::toString);
        assertTrue(customers.get(0).toString().contains("done=saved"), customers::toString);
        browserWindow.openPath("customers/list?q=Trespuestos");
        assertThat(page.locator("table tbody tr")).hasCount(1);
    }

    private Locator findPhoneField(int at) {
        return browserWindow.page().locator("#field-phones-" + at + " input");
    }

    private List<String> readPhones(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(at -> findPhoneField(at).inputValue())
                .toList();
    }

    private Locator findButton(String button) {
        return browserWindow.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button));
    }

    @Test
    void contactsAndDocumentsBeginInTheirFirstField() {
        browserWindow.openWindow(360);
        browserWindow.signIn("customers/new?country=MX&personType=LEGAL");
        Page page = browserWindow.page();
        browserWindow.pressButton("Agregar contacto");
        page.keyboard().type("Luz");
        Locator second = page.locator("fieldset.person").nth(1);
        assertThat(second.getByLabel("Primer nombre")).hasValue("Luz");
        browserWindow.pressButton("Agregar contacto");
        assertThat(findButton("Agregar contacto")).isHidden();
        page.keyboard().type("Raúl");
        findButton("Quitar: Contacto 2").click();
        assertThat(second.getByLabel("Primer nombre")).hasValue("Raúl");
        assertThat(page.locator("fieldset.person").nth(2)).isHidden();
        browserWindow.checkAndScreenshot("typing-contacts");
        browserWindow.openPath("customers/new?country=CO&personType=NATURAL");
        browserWindow.pressButton("Agregar otro documento");
        Locator kinds = page.locator("[id='customer:identities'] select");
        assertThat(kinds.nth(1))
                .isFocused(
                        new com.microsoft.playwright.assertions.LocatorAssertions.IsFocusedOptions().setTimeout(100));
        assertThat(kinds.nth(1)).not().hasValue(kinds.nth(0).inputValue());
        browserWindow.assertNoViolations();
    }

    @Test
    void singleKeysDoNothingWhileAFormIsOpenNorForWhoSwitchedThemOff() {
        browserWindow.signIn(PERSON);
        Page page = browserWindow.page();
        browserWindow.fillField("Primer nombre", "Ana");
        String form = page.url();
        page.locator("h1").click();
        for (String key : List.of("n", "e", "/", "?")) {
            page.keyboard().press(key);
        }
        // If a shortcut had fired, this button would be gone.
        browserWindow.pressButton("Agregar otro teléfono");
        assertThat(page.locator("#keys")).isHidden();
        assertEquals(form, page.url());
        browserWindow.openPath("customers/list");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        page.locator(".topbar summary").click();
        browserWindow.checkAndScreenshot("typing-user-menu");
        chooseShortcuts("No");
        page.keyboard().press("?");
        page.keyboard().press("n");
        page.locator(".topbar summary").click();
        assertThat(page.locator("#keys")).isHidden();
        browserWindow.openWindow(1280);
        browserWindow.signIn("customers/list");
        assertThat(browserWindow.page().locator("body")).hasAttribute("data-shortcuts", "off");
        browserWindow.page().locator(".topbar summary").click();
        chooseShortcuts("Sí");
        browserWindow.page().keyboard().press("n");
        browserWindow.page().waitForURL("**/customers/new");
        browserWindow.assertNoViolations();
    }

    private void chooseShortcuts(String choice) {
        browserWindow
                .page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Atajos de una tecla"))
                .getByText(choice)
                .click();
        browserWindow.page().waitForURL("**/customers/list");
        String wanted = choice.equals("No") ? "off" : "on";
        assertThat(browserWindow.page().locator("body")).hasAttribute("data-shortcuts", wanted);
        // Shortcuts work once the scripts of the page are loaded.
        browserWindow.page().waitForLoadState();
    }

    @Test
    void theNameStaysWhenItIsWrittenAnotherWay() {
        browserWindow.signIn("customers/new?country=CO&personType=NATURAL");
        Page page = browserWindow.page();
        browserWindow.fillField("Nombre", "Ana María Torres Ruiz");
        page.getByLabel("Cómo escribir el nombre").selectOption("1");
        assertThat(page.getByLabel("Primer nombre")).hasValue("Ana");
        assertThat(page.getByLabel("Segundo nombre")).hasValue("María");
        assertThat(page.getByLabel("Primer apellido")).hasValue("Torres");
        assertThat(page.getByLabel("Segundo apellido")).hasValue("Ruiz");
        browserWindow.fillField("Segundo apellido", "Ruiz Gil");
        page.getByLabel("Cómo escribir el nombre").selectOption("0");
        assertThat(page.locator("#field-name-full input")).hasValue("Ana María Torres Ruiz Gil");
        browserWindow.assertNoViolations();
    }

    @Test
    void aDuplicateIsRefusedWhereItIsTypedAndWithTheFirstSave() {
        browserWindow.signIn(PERSON);
        Page page = browserWindow.page();
        browserWindow.fillField("RFC", "tepa800201ab3");
        page.keyboard().press("Tab");
        Locator error = page.locator("#field-identities-0-value .field-error");
        assertThat(error).containsText("ya es del cliente " + abundio);
        assertThat(page.getByLabel("RFC").first()).hasAttribute("aria-invalid", "true");
        browserWindow.openPath(PERSON);
        browserWindow.fillField("Primer nombre", "Jacinta");
        browserWindow.fillField("Apellido paterno", "Bolaños");
        browserWindow.fillField("Correo", "jacinta@casa.example.net");
        browserWindow.fillField("RFC", "TEPA800201AB3");
        page.getByLabel("Efectivo").check();
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("Revise lo siguiente");
        assertThat(error).containsText("ya es del cliente " + abundio);
        assertThat(page.getByText("Lo marcado es una duda")).hasCount(0);
        browserWindow.checkAndScreenshot("typing-duplicate");
        browserWindow.openPath("customers/edit?id=" + abundio);
        browserWindow.fillField("Apellido materno", "Ruiz");
        browserWindow.pressAndConfirmDoubts("Guardar", "Cambios guardados.");
        browserWindow.assertNoViolations();
    }

    @Test
    void doubtsAreListedWithTheirFieldsAndCandidatesComeWithTheFirstSave() {
        browserWindow.openWindow(360);
        browserWindow.signIn(PERSON);
        Page page = browserWindow.page();
        browserWindow.fillField("Primer nombre", "Jacinta");
        browserWindow.fillField("Apellido paterno", "Bolaños");
        // Validation while typing is blocked: the save itself must find every issue.
        page.route("**/customers/new*", route -> {
            if (String.valueOf(route.request().postData()).contains("partial.ajax")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        browserWindow.fillField("Correo", "abundio@casa.example.net");
        browserWindow.fillField("RFC", "XEXX800201AB3");
        page.getByLabel("Efectivo").check();
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("Lo marcado es una duda");
        Locator notice = page.locator(".notice.is-doubt").first();
        assertThat(notice).containsText("Se parece a Abundio Tepoztlán");
        assertThat(notice).containsText("mismo correo");
        browserWindow.checkAndScreenshot("typing-doubts");
        notice.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("RFC"))
                .first()
                .click();
        assertThat(page.getByLabel("RFC").first()).isFocused();
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("Cliente guardado");
        browserWindow.assertNoViolations();
    }

    @Test
    void theGenericNumberReplacesWhatWasTypedInSightAndGivesItBack() {
        browserWindow.signIn(PERSON);
        Page page = browserWindow.page();
        Locator rfc = page.getByLabel("RFC").first();
        rfc.fill("GODE561231GR8");
        findButton("XAXX010101000 público en general").click();
        assertThat(rfc).hasValue("XAXX010101000");
        browserWindow.awaitText("Reemplazó GODE561231GR8.");
        browserWindow.checkAndScreenshot("typing-replaced");
        browserWindow.pressButton("Deshacer");
        assertThat(rfc).hasValue("GODE561231GR8");
        rfc.fill("");
        findButton("XAXX010101000 público en general").click();
        assertThat(rfc).hasValue("XAXX010101000");
        assertThat(page.getByText(Pattern.compile("Reemplazó"))).hasCount(0);
        browserWindow.assertNoViolations();
    }
}
