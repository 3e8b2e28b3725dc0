package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody types into a form is never lost, taken for a key or replaced unseen, and a duplicate is told at once. */
@ExtendWith(SharedPadron.class)
class TypingPageIT {

    private static final String PERSON = "customers/new?country=MX&personType=NATURAL";

    private static String abundio = "";

    private final Screens screens;

    TypingPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        Preparation preparation = new Preparation(padron);
        String cash = preparation.method("CASH", "Efectivo");
        preparation.method("CARD", "Tarjeta");
        preparation.methodIn("CO", "PSE", "PSE");
        abundio = preparation.customer("Abundio Tepoztlán", "TEPA800201AB3", "abundio@casa.example.net", cash);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void moreFieldsAreThereBeforeTheNextKeyWithoutTheServer() {
        screens.signIn(PERSON);
        Page page = screens.page();
        assertThat(page.getByLabel("Primer nombre")).isFocused();
        // From here on the server answers nothing.
        page.route("**/customers/new*", route -> {});
        phone(0).fill("55 1234 5678");
        screens.press("Agregar otro teléfono");
        page.keyboard().type("300 111 2233 n/e?");
        assertThat(phone(1)).hasValue("300 111 2233 n/e?");
        screens.press("Agregar otro teléfono");
        page.keyboard().type("333");
        named("Hacer principal: Teléfono 3").click();
        assertEquals(List.of("333", "55 1234 5678", "300 111 2233 n/e?"), phones(3));
        assertThat(phone(0)).isFocused();
        named("Quitar: Teléfono 2").click();
        assertEquals(List.of("333", "300 111 2233 n/e?"), phones(2));
        assertThat(phone(2)).isHidden();
        screens.press("Agregar otro correo");
        page.keyboard().type("nene@casa.example.net");
        assertThat(page.locator("#field-emails-1 input")).hasValue("nene@casa.example.net");
        screens.keep("typing-rows");
        screens.hasNoComplaints();
    }

    @Test
    void aFormThatIsSentThreeTimesAtOnceMakesOneCustomer() {
        screens.signIn("customers/new?country=CO&personType=NATURAL");
        Page page = screens.page();
        page.locator("#field-name-full input").fill("Hermenegildo Trespuestos");
        phone(0).fill("3168125577");
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
        screens.go("customers/list?q=Trespuestos");
        assertThat(page.locator("table tbody tr")).hasCount(1);
    }

    private Locator phone(int at) {
        return screens.page().locator("#field-phones-" + at + " input");
    }

    private List<String> phones(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(at -> phone(at).inputValue())
                .toList();
    }

    private Locator named(String button) {
        return screens.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button));
    }

    @Test
    void contactsAndDocumentsBeginInTheirFirstField() {
        screens.open(360);
        screens.signIn("customers/new?country=MX&personType=LEGAL");
        Page page = screens.page();
        screens.press("Agregar contacto");
        page.keyboard().type("Luz");
        Locator second = page.locator("fieldset.person").nth(1);
        assertThat(second.getByLabel("Primer nombre")).hasValue("Luz");
        screens.press("Agregar contacto");
        assertThat(named("Agregar contacto")).isHidden();
        page.keyboard().type("Raúl");
        named("Quitar: Contacto 2").click();
        assertThat(second.getByLabel("Primer nombre")).hasValue("Raúl");
        assertThat(page.locator("fieldset.person").nth(2)).isHidden();
        screens.keep("typing-contacts");
        screens.go("customers/new?country=CO&personType=NATURAL");
        screens.press("Agregar otro documento");
        Locator kinds = page.locator("[id='customer:identities'] select");
        assertThat(kinds.nth(1))
                .isFocused(
                        new com.microsoft.playwright.assertions.LocatorAssertions.IsFocusedOptions().setTimeout(100));
        assertThat(kinds.nth(1)).not().hasValue(kinds.nth(0).inputValue());
        screens.hasNoComplaints();
    }

    @Test
    void singleKeysDoNothingWhileAFormIsOpenNorForWhoSwitchedThemOff() {
        screens.signIn(PERSON);
        Page page = screens.page();
        screens.fill("Primer nombre", "Ana");
        String form = page.url();
        page.locator("h1").click();
        for (String key : List.of("n", "e", "/", "?")) {
            page.keyboard().press(key);
        }
        // Had a key been heard, this press would come too late.
        screens.press("Agregar otro teléfono");
        assertThat(page.locator("#keys")).isHidden();
        assertEquals(form, page.url());
        screens.go("customers/list");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        page.locator(".topbar summary").click();
        screens.keep("typing-user-menu");
        shortcuts("No");
        page.keyboard().press("?");
        page.keyboard().press("n");
        page.locator(".topbar summary").click();
        assertThat(page.locator("#keys")).isHidden();
        screens.open(1280);
        screens.signIn("customers/list");
        assertThat(screens.page().locator("body")).hasAttribute("data-shortcuts", "off");
        screens.page().locator(".topbar summary").click();
        shortcuts("Sí");
        screens.page().keyboard().press("n");
        screens.page().waitForURL("**/customers/new");
        screens.hasNoComplaints();
    }

    private void shortcuts(String choice) {
        screens.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Atajos de una tecla"))
                .getByText(choice)
                .click();
        screens.page().waitForURL("**/customers/list");
        String wanted = choice.equals("No") ? "off" : "on";
        assertThat(screens.page().locator("body")).hasAttribute("data-shortcuts", wanted);
        // The keys are heard once the scripts of the page are there.
        screens.page().waitForLoadState();
    }

    @Test
    void theNameStaysWhenItIsWrittenAnotherWay() {
        screens.signIn("customers/new?country=CO&personType=NATURAL");
        Page page = screens.page();
        screens.fill("Nombre", "Ana María Torres Ruiz");
        page.getByLabel("Cómo escribir el nombre").selectOption("1");
        assertThat(page.getByLabel("Primer nombre")).hasValue("Ana");
        assertThat(page.getByLabel("Segundo nombre")).hasValue("María");
        assertThat(page.getByLabel("Primer apellido")).hasValue("Torres");
        assertThat(page.getByLabel("Segundo apellido")).hasValue("Ruiz");
        screens.fill("Segundo apellido", "Ruiz Gil");
        page.getByLabel("Cómo escribir el nombre").selectOption("0");
        assertThat(page.locator("#field-name-full input")).hasValue("Ana María Torres Ruiz Gil");
        screens.hasNoComplaints();
    }

    @Test
    void aDuplicateIsRefusedWhereItIsTypedAndWithTheFirstSave() {
        screens.signIn(PERSON);
        Page page = screens.page();
        screens.fill("RFC", "tepa800201ab3");
        page.keyboard().press("Tab");
        Locator error = page.locator("#field-identities-0-value .field-error");
        assertThat(error).containsText("ya es del cliente " + abundio);
        assertThat(page.getByLabel("RFC").first()).hasAttribute("aria-invalid", "true");
        screens.go(PERSON);
        screens.fill("Primer nombre", "Jacinta");
        screens.fill("Apellido paterno", "Bolaños");
        screens.fill("Correo", "jacinta@casa.example.net");
        screens.fill("RFC", "TEPA800201AB3");
        page.getByLabel("Efectivo").check();
        screens.press("Guardar");
        screens.sees("Revise lo siguiente");
        assertThat(error).containsText("ya es del cliente " + abundio);
        assertThat(page.getByText("Lo marcado es una duda")).hasCount(0);
        screens.keep("typing-duplicate");
        screens.go("customers/edit?id=" + abundio);
        screens.fill("Apellido materno", "Ruiz");
        screens.pressInSpiteOfDoubts("Guardar", "Cambios guardados.");
        screens.hasNoComplaints();
    }

    @Test
    void doubtsAreListedWithTheirFieldsAndLookAlikesComeWithTheFirstSave() {
        screens.open(360);
        screens.signIn(PERSON);
        Page page = screens.page();
        screens.fill("Primer nombre", "Jacinta");
        screens.fill("Apellido paterno", "Bolaños");
        // Nothing is looked at while somebody types: the save itself has to find all.
        page.route("**/customers/new*", route -> {
            if (String.valueOf(route.request().postData()).contains("partial.ajax")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        screens.fill("Correo", "abundio@casa.example.net");
        screens.fill("RFC", "XEXX800201AB3");
        page.getByLabel("Efectivo").check();
        screens.press("Guardar");
        screens.sees("Lo marcado es una duda");
        Locator notice = page.locator(".notice.is-doubt").first();
        assertThat(notice).containsText("Se parece a Abundio Tepoztlán");
        assertThat(notice).containsText("mismo correo");
        screens.keep("typing-doubts");
        notice.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("RFC"))
                .first()
                .click();
        assertThat(page.getByLabel("RFC").first()).isFocused();
        screens.press("Guardar");
        screens.sees("Cliente guardado");
        screens.hasNoComplaints();
    }

    @Test
    void theGenericNumberReplacesWhatWasTypedInSightAndGivesItBack() {
        screens.signIn(PERSON);
        Page page = screens.page();
        Locator rfc = page.getByLabel("RFC").first();
        rfc.fill("GODE561231GR8");
        named("XAXX010101000 público en general").click();
        assertThat(rfc).hasValue("XAXX010101000");
        screens.sees("Reemplazó GODE561231GR8.");
        screens.keep("typing-replaced");
        screens.press("Deshacer");
        assertThat(rfc).hasValue("GODE561231GR8");
        rfc.fill("");
        named("XAXX010101000 público en general").click();
        assertThat(rfc).hasValue("XAXX010101000");
        assertThat(page.getByText(Pattern.compile("Reemplazó"))).hasCount(0);
        screens.hasNoComplaints();
    }
}
