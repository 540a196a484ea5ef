package org.tamga.producers.post.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.post.feeds.FeedStatus;
import org.tamga.producers.post.feeds.Tally;

/** What the officer at the post sees and does. */
class PostPageTest {
    /** The specimen of ICAO 9303 part 4, with another country. */
    private static final String MRZ =
            "P<UZBERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UZB7408122F1204159ZE184226B<<<<<10";

    private static Chromium chromium;

    @TempDir
    private Path folder;

    @TempDir
    private Path more;

    private PostOnDisk post;
    private Officer officer;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void start() {
        post = new PostOnDisk(folder, PseudoLanguage.addedIn(more));
    }

    @AfterEach
    void stop() {
        if (officer != null) {
            assertThat(officer.complaints()).isEmpty();
            officer.leave();
        }
        post.close();
    }

    @ParameterizedTest
    @CsvSource({"en, heroin, kg, Saved, Not sent yet", "ru, героин, кг, Сохранено, Ещё не отправлено"})
    void wholeSeizureIsWrittenByKeyboardAlone(
            String language, String heroin, String kilogram, String saved, String open) {
        officer = Officer.at(chromium, post.url(), "?lang=" + language);

        officer.press("n", "ArrowRight", "Tab");
        officer.type("AF").press("Tab").type("RU").press("Tab", "Tab");
        officer.type(heroin)
                .press("Tab")
                .type("2,5")
                .press("Tab")
                .type(kilogram)
                .press("Tab");
        officer.type("in the door").press("Tab").type("62").press("Alt+k");
        officer.type("5").press("Tab").type("500").press("Tab").type("777 star");
        officer.press("Alt+v").type("123 ABC 02").press("Tab").type("KZ").press("Tab");
        officer.press("Alt+t").type("+998901234567").press("Alt+c").type("CSQU3054383");
        officer.save();

        assertThat(officer.outcome()).containsText(saved);
        assertThat(officer.reports()).hasCount(1);
        assertThat(officer.reports().first()).containsText(open);
        JsonNode report = post.newest();
        assertThat(report.get("direction").asText()).isEqualTo("inbound");
        assertThat(report.get("departureCountry").asText()).isEqualTo("AF");
        assertThat(report.get("destinationCountry").asText()).isEqualTo("RU");
        JsonNode item = report.get("items").get(0);
        assertThat(item.get("substance").asText()).isEqualTo(heroin);
        assertThat(item.get("quantity").asText()).isEqualTo("2.5");
        assertThat(item.get("purity").asInt()).isEqualTo(62);
        assertThat(item.get("packages").get(0).get("marking").asText()).isEqualTo("777 star");
        assertThat(report.get("subjects").findValuesAsText("kind")).containsExactly("vehicle", "phone", "container");
        assertThat(report.get("handling").toString()).isEqualTo("{\"releasableTo\":[\"MEMBERS\"]}");
    }

    @Test
    void identificationIsSavedInAFewKeys() {
        officer = Officer.at(chromium, post.url());

        officer.press("i", "Alt+v").type("123ABC02").press("Tab").type("KZ").press("Tab");
        officer.save();

        assertThat(officer.outcome()).containsText("Saved");
        JsonNode report = post.newest();
        assertThat(report.get("type").asText()).isEqualTo("identification");
        assertThat(report.get("method").asText()).isEqualTo("MANUAL");
        assertThat(report.get("result").asText()).isEqualTo("SIGHTING");
        assertThat(report.has("items")).isFalse();
    }

    @Test
    void draftSurvivesAClosedBrowser() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure()
                .typeHeroin("2.5", "kg")
                .press("Alt+v")
                .type("123ABC02")
                .press("Tab")
                .type("KZ")
                .press("Tab");
        assertThat(officer.named("draft-state")).hasAttribute("data-state", "kept");
        officer.leave();

        officer = Officer.at(chromium, post.url());

        assertThat(officer.control("quantity")).hasValue("2.5");
        assertThat(officer.control("plate")).hasValue("123ABC02");
        officer.save();
        assertThat(officer.outcome()).containsText("Saved");
        assertThat(officer.control("quantity")).hasValue("");
        officer.reload();
        assertThat(officer.control("quantity")).hasValue("");
    }

    @Test
    void openedPageHasTheFocusInTheFormAndKeysActAtOnce() {
        officer = Officer.at(chromium, post.url());
        assertThat(officer.field("direction").locator("input:checked")).isFocused();

        officer.press("ArrowRight", "i");

        assertThat(officer.named("form-title")).hasText("New identification");
    }

    @Test
    void draftThatComesBackIsGoneOnWithWhereItWasLeft() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("2.5", "kg").type("in the do");
        assertThat(officer.control("concealment")).isFocused();

        officer.reload();

        assertThat(officer.control("concealment")).isFocused();
        officer.type("or").save();
        assertThat(officer.outcome()).containsText("Saved");
        assertThat(post.newest().at("/items/0/concealment").asText()).isEqualTo("in the door");
    }

    @Test
    void whatWasTypedLastIsKeptWhenThePageIsClosedAtOnce() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("2.5", "kg");

        officer.reload();

        assertThat(officer.control("quantity")).hasValue("2.5");
        assertThat(officer.control("unit")).hasValue("kg");
    }

    @Test
    void nothingPretendsToBeSavedWhileTheServerIsAway() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("2.5", "kg");
        assertThat(officer.named("draft-state")).hasAttribute("data-state", "kept");

        post.goAway();

        assertThat(officer.named("bar-server")).containsText("The post's program does not answer.");
        officer.save();
        assertThat(officer.outcome()).containsText("NOT SAVED");
        assertThat(officer.named("outcome")).containsText("press Save again");
        assertThat(officer.control("quantity")).hasValue("2.5");
        officer.page().getByLabel("Note for the centre").fill("written meanwhile");
        assertThat(officer.named("draft-state")).hasAttribute("data-state", "lost");

        post.comeBack();

        assertThat(officer.named("bar-server")).isHidden();
        assertThat(officer.named("draft-state")).hasAttribute("data-state", "kept");
        officer.save();
        assertThat(officer.outcome()).containsText("Saved");
        assertThat(officer.reports()).hasCount(1);
        assertThat(post.newest().get("note").asText()).isEqualTo("written meanwhile");
    }

    @Test
    void lostAnswerMakesNoSecondReport() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("2.5", "kg");
        loseAnswers();
        officer.save();
        assertThat(officer.outcome()).containsText("NOT SAVED");

        hearAnswers();
        officer.save();

        assertThat(officer.outcome()).containsText("Saved");
        assertThat(officer.reports()).hasCount(1);
    }

    @Test
    void whatWasChangedAfterALostAnswerIsSavedAsACorrection() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("2.5", "kg");
        loseAnswers();
        officer.save();
        assertThat(officer.outcome()).containsText("NOT SAVED");

        hearAnswers();
        officer.control("quantity").fill("3.5");
        officer.save();

        assertThat(officer.outcome()).containsText("Saved");
        assertThat(officer.reports()).hasCount(1);
        assertThat(officer.reports().first()).containsText("revision 2");
        assertThat(officer.reports().first()).containsText("3.5 kg");
        officer.reload();
        assertThat(officer.control("quantity")).hasValue("");
    }

    @Test
    void outboxThatTakesNothingIsSaidPlainlyAndTheFormStays() throws Exception {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("2.5", "kg");
        assertThat(officer.named("draft-state")).hasAttribute("data-state", "kept");

        try (AutoCloseable ignored = post.held()) {
            officer.save();
            assertThat(officer.outcome()).containsText("NOT SAVED");
        }

        assertThat(officer.named("urgent")).containsText("NOT SAVED");
        assertThat(officer.named("outcome")).containsText("Another program holds the outbox");
        assertThat(officer.control("quantity")).hasValue("2.5");
        assertThat(post.saved()).isZero();
        officer.save();
        assertThat(officer.outcome()).containsText("Saved");
    }

    @Test
    void everyFieldIsCheckedAtOnceAndSaysWhatToDo() {
        officer = Officer.at(chromium, post.url());

        officer.beginSeizure().typeHeroin("abc", "kg");

        assertThat(officer.field("quantity").locator(".problem")).containsText("abc");
        assertThat(officer.control("quantity")).hasAttribute("aria-invalid", "true");
        String described = officer.control("quantity").getAttribute("aria-describedby");
        assertThat(described)
                .contains(officer.field("quantity").locator(".said").getAttribute("id"));
        officer.save();
        assertThat(officer.outcome()).containsText("1 thing to mend");
        assertThat(officer.control("quantity")).isFocused();
        officer.type("2.5").press("Tab");
        assertThat(officer.field("quantity").locator(".problem")).hasCount(0);
        officer.save();
        assertThat(officer.outcome()).containsText("Saved");
    }

    @Test
    void everyFieldIsCheckedWhileTheSubstanceIsStillMissing() {
        officer = Officer.at(chromium, post.url());

        officer.press("n", "Alt+v").type("123ABC02").press("Tab").type("TJ").press("Tab");
        assertThat(officer.field("plate").locator(".question")).isVisible();
        officer.press("Alt+c").type("MSCU1234567").press("Tab");
        Locator container = officer.page().locator("[data-field=number] .question");
        assertThat(container).isVisible();

        officer.control("quantity").fill("1,250.5");
        officer.press("Tab");
        assertThat(officer.field("quantity").locator(".problem")).isVisible();
        assertThat(officer.field("plate").locator(".question")).isVisible();
        assertThat(container).isVisible();
    }

    @Test
    void questionsAreToldInTheOrderOfTheForm() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("12", "t");
        officer.press("Alt+d").type("N1234567").press("Tab").type("UTO").press("Tab");
        assertThat(officer.field("country").locator(".question")).isVisible();

        officer.save();

        assertThat(officer.outcome().locator("li button")).hasText(new String[] {"Quantity", "Issued by (country)"});
        assertThat(officer.outcome()).containsText("Write two letters");
        assertThat(officer.field("quantity").locator(".question .yes")).isFocused();
    }

    @Test
    void whatIsMissingIsSaidOnlyOnSaving() {
        officer = Officer.at(chromium, post.url());

        officer.beginSeizure().press("Tab", "Tab", "Tab");
        assertThat(officer.page().locator(".problem")).hasCount(0);
        officer.save();

        assertThat(officer.outcome()).containsText("to mend");
        assertThat(officer.page().locator(".part-items .problem").first()).containsText("missing");
    }

    @Test
    void whatIsUnusualIsAskedAndNeverRefused() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("12", "t");
        Locator question = officer.field("quantity").locator(".question");
        assertThat(question).isVisible();

        officer.save();
        assertThat(officer.outcome()).containsText("1 question");
        assertThat(officer.focused()).hasText("Yes, it is so");
        officer.press("Enter");
        assertThat(question).hasCount(0);
        officer.save();

        assertThat(officer.outcome()).containsText("Saved");
    }

    @Test
    void questionIsAskedAnewForAnotherValue() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("12", "t");
        Locator question = officer.field("quantity").locator(".question");
        assertThat(question).isVisible();

        officer.press("Alt+y");
        assertThat(question).hasCount(0);
        officer.control("quantity").fill("13");
        officer.press("Tab");

        assertThat(question).isVisible();
        officer.save();
        assertThat(officer.outcome()).containsText("1 question");
        assertThat(post.saved()).isZero();
    }

    @Test
    void scannedDocumentFillsDocumentAndPerson() {
        officer = Officer.at(chromium, post.url());

        officer.press("i", "Alt+m").type(MRZ).press("Enter");

        assertThat(officer.control("number")).hasValue("L898902C3");
        assertThat(officer.control("name")).hasValue(Pattern.compile(".*ERIKSSON.*"));
        assertThat(officer.control("birthDate")).hasValue("1974-08-12");
        assertThat(officer.control("mrz")).hasValue("");
        assertThat(officer.control("method")).hasValue("MRZ");
        officer.save();
        assertThat(officer.outcome()).containsText("Saved");
        assertThat(post.newest().get("subjects").findValuesAsText("kind")).containsExactly("document", "person");
    }

    @Test
    void documentWithOneWrongDigitIsFilledInAndSaidToBeDoubtful() {
        officer = Officer.at(chromium, post.url());

        officer.press("i", "Alt+m")
                .type(MRZ.replace("L898902C36", "L898902C35"))
                .press("Enter");

        assertThat(officer.field("mrz").locator(".problem")).hasCount(1);
        assertThat(officer.field("mrz").locator(".problem")).containsText("L898902C3");
        assertThat(officer.field("mrz")).containsText("compare each field with the document");
        assertThat(officer.control("number")).hasValue("L898902C3");
        assertThat(officer.control("mrz")).hasAttribute("aria-invalid", "true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|1204159ZE|1204158ZE|The check digit of the date of expiry",
                "ru|1204159ZE|1204158ZE|Контрольная цифра срока действия",
                "ru|7408122F|7413122F|Контрольная цифра даты рождения",
                "ru|<<<<<10|<<<<<19|Последняя контрольная цифра"
            })
    void wrongDigitIsNamedInTheOfficersWords(String language, String right, String wrong, String words) {
        officer = Officer.at(chromium, post.url(), "?lang=" + language);

        officer.press("i", "Alt+m").type(MRZ.replace(right, wrong)).press("Enter");

        assertThat(officer.field("mrz").locator(".problem").first()).containsText(words);
        assertThat(officer.field("mrz"))
                .not()
                .containsText(Pattern.compile("expiryDate|birthDate|documentNumber|composite|null"));
    }

    @Test
    void scannedVisaWithAWrongDigitIsAskedAbout() {
        officer = Officer.at(chromium, post.url());

        officer.press("i", "Alt+m")
                .type("V<UZBERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C5UZB4009078F9612109<<<<<<<<")
                .press("Enter");

        assertThat(officer.control("documentType")).hasValue("visa");
        assertThat(officer.control("number")).hasValue("L8988901C");
        assertThat(officer.field("mrz").locator(".problem")).hasCount(1);
        assertThat(officer.field("mrz").locator(".problem")).containsText("L8988901C");
        assertThat(officer.page().locator("[data-field=number] .question")).containsText("check digit of “L8988901C”");
    }

    @Test
    void wrongDigitIsAskedAboutAtItsFieldAndStillOnceTheDraftIsBack() {
        officer = Officer.at(chromium, post.url());
        officer.press("i", "Alt+m")
                .type(MRZ.replace("L898902C36", "L898902C35"))
                .press("Enter");
        Locator question = officer.page().locator("[data-field=number] .question");
        assertThat(question).containsText("check digit of “L898902C3”");
        assertThat(officer.named("draft-state")).hasAttribute("data-state", "kept");

        officer.reload();

        assertThat(question).containsText("check digit of “L898902C3”");
        officer.save();
        assertThat(officer.outcome()).containsText("1 question");
        assertThat(post.saved()).isZero();
        officer.press("Enter");
        officer.save();
        assertThat(officer.outcome()).containsText("Saved");
        assertThat(post.newest().has("doubts")).isFalse();
    }

    @Test
    void wrongDigitIsForgottenOnceTheNumberIsMended() {
        officer = Officer.at(chromium, post.url());
        officer.press("i", "Alt+m")
                .type(MRZ.replace("L898902C36", "L898902C35"))
                .press("Enter");
        Locator question = officer.page().locator("[data-field=number] .question");
        assertThat(question).isVisible();

        officer.control("number").fill("L898902C4");
        officer.press("Tab");

        assertThat(question).hasCount(0);
    }

    @Test
    void suggestionIsTakenByArrowsInEitherScript() {
        officer = Officer.at(chromium, post.url());

        officer.press("n", "Tab").type("афг");
        assertThat(officer.focused()).hasAttribute("aria-expanded", "true");
        assertThat(officer.focused()).hasAttribute("aria-activedescendant", Pattern.compile("option-.*"));
        officer.press("Tab");
        assertThat(officer.control("departureCountry")).hasValue("Afghanistan (AF)");
        officer.press("Tab", "Tab").type("her");
        assertThat(officer.page().locator("[role=option]:visible").first())
                .hasText(Pattern.compile("heroin .*", Pattern.CASE_INSENSITIVE));
        officer.press("ArrowDown", "Enter");

        assertThat(officer.control("substance")).hasValue(Pattern.compile("heroin", Pattern.CASE_INSENSITIVE));
        assertThat(officer.focused()).hasAttribute("aria-expanded", "false");
    }

    /** A list that is longer than its frame can be scrolled, and Chromium would stop there. */
    @ParameterizedTest
    @CsvSource({
        "en, substance, h, Tab, quantity",
        "en, unit, t, Shift+Tab, quantity",
        "en, substance, heroin, Tab, quantity",
        "en, unit, t, Tab, concealment",
        "ru, unit, т, Tab, concealment",
        "ru, substance, г, Tab, quantity"
    })
    void tabLeavesALongListForTheNextFieldAndTakesNothing(
            String language, String name, String letters, String key, String next) {
        officer = Officer.at(chromium, post.url(), "?lang=" + language);
        officer.beginSeizure();
        officer.control(name).focus();
        officer.type(letters);
        Locator list = officer.field(name).locator(".suggestions");
        assertThat(list).isVisible();
        list.evaluate("each => { each.style.maxBlockSize = '20px'; }");

        officer.press(key);

        assertThat(officer.field(next).locator(":focus")).hasCount(1);
        assertThat(list).isHidden();
        assertThat(officer.control(name)).hasValue(letters);
    }

    @Test
    void refusedReportSaysWhyAndIsCorrected() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure()
                .typeHeroin("2.5", "kg")
                .press("Alt+v")
                .type("123ABC02")
                .press("Tab")
                .type("KZ")
                .press("Tab")
                .save();
        assertThat(officer.outcome()).containsText("Saved");

        post.refused(1, "future-date", "occurredAt: set the clock and send it again");

        Locator row = officer.reports().first();
        assertThat(row).hasAttribute("data-state", "refused");
        assertThat(row).containsText("The time is in the future.");
        assertThat(row).containsText("set the clock and send it again");
        assertThat(row).containsText("To mend it");
        assertThat(officer.named("count-refused")).hasText("1");
        row.getByText("Correct", new Locator.GetByTextOptions().setExact(true)).press("Enter");
        assertThat(officer.named("form-title")).containsText("revision 2");
        assertThat(officer.control("quantity")).hasValue("2.5");
        officer.control("quantity").fill("3");
        officer.save();
        assertThat(officer.outcome()).containsText("Saved");
        assertThat(officer.reports()).hasCount(1);
        assertThat(officer.reports().first()).hasAttribute("data-state", "saved");
        assertThat(officer.reports().first()).containsText("revision 2");
        assertThat(officer.named("form-title")).containsText("New seizure");
    }

    @ParameterizedTest
    @CsvSource({"en, Another post has an event, Report anew, Saved", "ru, У другого поста, Сообщить заново, Сохранено"})
    void eventOfAnotherPostIsReportedUnderAnIdOfItsOwn(String language, String why, String anew, String saved) {
        officer = Officer.at(chromium, post.url(), "?lang=" + language);
        officer.beginSeizure().typeHeroin("2.5", "kg").save();
        assertThat(officer.outcome()).containsText(saved);
        String taken = post.newest().get("eventId").asText();

        post.refused(1, "event-of-another-post", "id " + taken + ": another post's");

        Locator row = officer.reports().first();
        assertThat(row.locator(".refusal")).containsText(why);
        assertThat(row.locator("[data-act=correct]")).hasCount(0);
        row.getByText(anew, new Locator.GetByTextOptions().setExact(true)).press("Enter");
        assertThat(officer.control("quantity")).hasValue("2.5");
        officer.save();
        assertThat(officer.outcome()).containsText(saved);
        assertThat(officer.reports()).hasCount(2);
        assertThat(post.newest().get("eventId").asText()).isNotEqualTo(taken);
        assertThat(post.newest().path("revision").asInt(1)).isEqualTo(1);
    }

    @Test
    void whatWasCorrectedElsewhereIsNotOverwrittenUnseen() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("2.5", "kg").save();
        assertThat(officer.outcome()).containsText("Saved");
        officer.reports()
                .first()
                .getByText("Correct", new Locator.GetByTextOptions().setExact(true))
                .press("Enter");
        assertThat(officer.named("form-title")).containsText("revision 2");

        post.isCorrectedElsewhere();
        officer.control("quantity").fill("3");
        officer.save();

        assertThat(officer.outcome()).containsText("NOT SAVED");
        assertThat(officer.outcome()).containsText("Somebody corrected this report meanwhile.");
        assertThat(post.newest().get("note").asText()).isEqualTo("corrected elsewhere");
    }

    @Test
    void reportIsRetractedWithAReason() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("2.5", "kg").save();
        assertThat(officer.outcome()).containsText("Saved");

        officer.reports()
                .first()
                .getByText("Retract", new Locator.GetByTextOptions().setExact(true))
                .press("Enter");
        officer.type("written twice").press("Tab", "Tab", "Enter");

        assertThat(officer.reports().first()).containsText("retracted");
        assertThat(officer.reports()).hasCount(1);
    }

    @Test
    void retractionThatFailsIsToldInTheListOfANarrowScreen() {
        officer = Officer.at(chromium, post.url());
        officer.page().setViewportSize(360, 740);
        officer.beginSeizure().typeHeroin("2.5", "kg").save();
        assertThat(officer.outcome()).containsText("Saved");
        officer.page().locator(".views [data-view=list]").click();
        officer.page().route("**/retraction?*", route -> route.abort());

        officer.reports().first().locator("[data-act=retract]").press("Enter");
        officer.type("written twice").press("Tab", "Tab", "Enter");

        Locator told = officer.named("list-outcome");
        assertThat(told).containsText("NOT SAVED");
        assertThat(told).isInViewport();
        assertThat(Axe.violations(officer.page())).isEmpty();
        officer.page().unroute("**/retraction?*");
        officer.reports().first().locator("[data-act=retract]").press("Enter");
        assertThat(told).isHidden();
        officer.type("written twice").press("Tab", "Tab", "Enter");
        assertThat(officer.reports().first()).containsText("retracted");
    }

    @ParameterizedTest
    @CsvSource({"en, Write why", "ru, Напишите"})
    void retractionWithoutAReasonStaysAndSaysSo(String language, String why) {
        officer = Officer.at(chromium, post.url(), "?lang=" + language);
        officer.beginSeizure().typeHeroin("2.5", "kg").save();
        assertThat(officer.reports()).hasCount(1);
        officer.reports().first().locator("[data-act=retract]").press("Enter");

        officer.type("  ").press("Tab", "Tab", "Enter");

        Locator dialog = officer.named("retract-dialog");
        assertThat(dialog).isVisible();
        assertThat(dialog.locator(".problem")).containsText(why);
        assertThat(dialog.locator("textarea")).isFocused();
        officer.type("written twice");
        assertThat(dialog.locator(".problem")).hasCount(0);
        officer.press("Tab", "Tab", "Enter");
        assertThat(officer.reports().first()).hasClass(Pattern.compile(".*retracted.*"));
        assertThat(post.newest().get("note").asText()).isEqualTo("written twice");
    }

    @Test
    void wayOfAReportIsFollowedLiveAndNothingIsMissedInAGap() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("2.5", "kg").save();
        assertThat(officer.reports()).hasCount(1);
        post.sent(1);
        assertThat(officer.reports().first()).hasAttribute("data-state", "sent");

        post.goAway();
        assertThat(officer.named("bar-server")).isVisible();
        post.accepted(1);
        post.comeBack();

        assertThat(officer.reports().first()).hasAttribute("data-state", "accepted");
        assertThat(officer.reports()).hasCount(1);
        assertThat(officer.named("count-accepted")).hasText("1");
    }

    @Test
    void listIsFilteredByStateAndText() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("1", "kg").save();
        assertThat(officer.reports()).hasCount(1);
        officer.page().evaluate("document.activeElement.blur()");
        officer.beginSeizure()
                .type("opium")
                .press("Tab")
                .type("2")
                .press("Tab")
                .type("kg")
                .save();
        assertThat(officer.reports()).hasCount(2);
        post.accepted(1);

        officer.page().locator("#state-filter").selectOption("accepted");
        assertThat(officer.reports()).hasCount(1);
        assertThat(officer.reports()).containsText("heroin");
        officer.page().locator("#state-filter").selectOption("");
        assertThat(officer.reports()).hasCount(2);
        officer.page().evaluate("document.activeElement.blur()");
        officer.press("/").type("opium");
        assertThat(officer.reports()).hasCount(1);
        assertThat(officer.reports()).containsText("opium");
        officer.press("Escape");
        assertThat(officer.reports()).hasCount(2);
    }

    @Test
    void writtenFormIsPutAsideAndComesBack() {
        officer = Officer.at(chromium, post.url());
        officer.beginSeizure().typeHeroin("2.5", "kg");
        officer.page().evaluate("document.activeElement.blur()");

        officer.press("i");
        assertThat(officer.named("form-title")).hasText("New identification");
        officer.page().locator("#parked-list button").click();

        assertThat(officer.named("form-title")).hasText("New seizure");
        assertThat(officer.control("quantity")).hasValue("2.5");
    }

    @Test
    void draftOfAnotherShapeStopsNothing() {
        post.keepDraft("good", "{\"type\":\"seizure\",\"items\":[{\"substance\":\"heroin\",\"quantity\":\"2.5\"}]}");
        post.keepDraft("none", "");
        post.keepDraft("list", "[]");
        post.keepDraft("rows", "{\"subjects\":\"many\"}");
        post.keepDraft("inside", "{\"handling\":{\"releasableTo\":7}}");

        officer = Officer.at(chromium, post.url());

        assertThat(officer.named("form-title")).hasText("New seizure");
        assertThat(officer.control("quantity")).hasValue("2.5");
        assertThat(officer.page().locator("#parked")).isHidden();
    }

    @Test
    void noKeyActsWhileSomebodyTypes() {
        officer = Officer.at(chromium, post.url());

        officer.beginSeizure().type("nini/?");

        assertThat(officer.control("substance")).hasValue("nini/?");
        assertThat(officer.page().locator("dialog[open]")).hasCount(0);
        assertThat(officer.named("form-title")).hasText("New seizure");
    }

    @Test
    void helpShowsAllKeysAndSwitchesSingleOnesOff() {
        officer = Officer.at(chromium, post.url());
        officer.press("?");
        assertThat(officer.named("help-dialog")).containsText("Ctrl+Enter");

        officer.page().locator("#single-keys").uncheck();
        officer.press("Escape");
        officer.page().evaluate("document.activeElement.blur()");
        officer.press("?");

        assertThat(officer.named("help-dialog")).isHidden();
    }

    @Test
    void stripSaysWhatMustNotBeOverlooked() {
        post.show(new PostOnDisk.Strip("full", 1_000_000, 420_000L, "unsigned"));
        officer = Officer.at(chromium, post.url());

        assertThat(officer.named("post-name")).hasText("Korday");
        assertThat(officer.named("link")).hasAttribute("data-state", "down");
        assertThat(officer.named("link-why")).hasText("The centre does not answer.");
        assertThat(officer.named("bar-unsigned")).containsText("for development only");
        assertThat(officer.named("bar-clock")).containsText("7 min behind the centre's");
        assertThat(officer.named("bar-storage")).containsText("NOT saved");
    }

    @ParameterizedTest
    @CsvSource({
        "en, does not take everything in, 1 file is set aside., The header has no column “plate”.",
        "ru, принимается не всё, 1 файл отложен., В заголовке нет столбца «plate»."
    })
    void feedThatStandsStillIsShown(String language, String title, String aside, String why) {
        officer = Officer.at(chromium, post.url(), "?lang=" + language);
        assertThat(officer.named("bar-feed")).hasCount(0);

        post.show(List.of(held("camera", "strange.csv"), held("gate", "other.csv")));

        assertThat(officer.named("bar-feed")).hasCount(2);
        Locator bar = officer.named("bar-feed").first();
        assertThat(bar).containsText("camera");
        assertThat(bar).containsText(title);
        assertThat(bar).containsText(aside);
        assertThat(bar).containsText("strange.csv");
        assertThat(bar).containsText(why);
        assertThat(bar.getByText(why)).isHidden();
        assertThat(bar.getByText("give the column a name")).isHidden();
        bar.locator("summary").click();
        assertThat(bar.getByText("give the column a name")).isVisible();
        post.show(List.of());
        assertThat(officer.named("bar-feed")).hasCount(0);
    }

    @Test
    void manyBadFilesLeaveTheFormInSight() {
        List<Problem> columns = Stream.of("plate", "country", "time")
                .map(column -> new Problem(column, "", ProblemCode.MISSING_FIELD, "the header has no such column"))
                .toList();
        officer = Officer.at(chromium, post.url());
        officer.page().setViewportSize(1280, 720);

        post.show(List.of(held(
                "camera",
                IntStream.range(0, 20)
                        .mapToObj(number -> new FeedStatus.Held(number + ".csv", columns))
                        .toList())));

        Locator bar = officer.named("bar-feed");
        assertThat(bar).containsText("20 files are set aside.");
        assertThat(bar.locator("summary")).hasCount(1);
        assertThat(officer.named("form-title")).isInViewport();
        bar.locator("summary").click();
        assertThat(bar.locator(".reason")).hasCount(20);
        assertThat(bar.getByText("The header has no column “country”.").first()).isVisible();
        assertThat(officer.named("save")).isInViewport();
    }

    @ParameterizedTest
    @CsvSource({"en, Korday", "ru, Кордай"})
    void postIsCalledByItsNameInThePagesLanguage(String language, String name) {
        officer = Officer.at(chromium, post.url(), "?lang=" + language);

        assertThat(officer.named("post-name")).hasText(name);
        assertThat(officer.page()).hasTitle(Pattern.compile(name + " – .*"));
    }

    @Test
    void listShowsYearsAndPlainNumbersAndNamesOfTwoLines() {
        int year = Year.now(ZoneOffset.UTC).getValue() - 1;
        post.save("""
                {"type":"seizure","occurredAt":"%d-06-15T12:00:00Z",
                 "items":[{"substance":"heroin","quantity":5.0E-4,"unit":"g"},
                          {"substance":"opium","quantity":9.9999999E7,"unit":"g"}],
                 "subjects":[{"kind":"person","name":"Lom\\nAny"}]}
                """.formatted(year));
        officer = Officer.at(chromium, post.url(), "?lang=ru");

        Locator row = officer.reports().first();
        assertThat(row.locator(".report-when")).containsText(String.valueOf(year));
        assertThat(row.locator(".report-about")).containsText("heroin 0.00050 g");
        assertThat(row.locator(".report-about")).containsText("opium 99999999 g");
        assertThat(row.locator(".report-about")).containsText("Лицо Lom");
        assertThat(row.locator(".report-about")).not().containsText("person");
    }

    /** What is English for technicians is one click away, and told to be English. */
    @Test
    void russianPageSpeaksRussian() {
        officer = Officer.at(chromium, post.url(), "?lang=ru");
        post.show(List.of(held("camera", "strange.csv")));
        assertThat(officer.named("bar-feed")).isVisible();
        officer.beginSeizure()
                .type("героин")
                .press("Tab")
                .type("2,5")
                .press("Tab")
                .type("кг")
                .press("Tab");
        assertThat(officer.field("substance").locator(".hint")).hasText("героин (героин)");
        officer.press("Alt+m").type(MRZ).press("Enter");
        assertThat(officer.control("documentType")).hasValue("passport");
        assertThat(officer.field("documentType").locator("option:checked")).hasText("Паспорт");
        officer.save();
        assertThat(officer.reports()).hasCount(1);
        post.refused(1, "future-date", "occurredAt: set the clock and send it again");
        assertThat(officer.reports().first()).hasAttribute("data-state", "refused");

        String shown = (String) officer.page().evaluate("""
                [...document.querySelectorAll('header p, .bars p, .refusal p')]
                  .filter((each) => each.checkVisibility() && each.lang !== 'en')
                  .map((each) => each.innerText).join(' | ')
                """);
        assertThat(shown).contains("Центр не отвечает.", "Время в будущем.");
        assertThat(shown.replaceAll("camera|strange.csv · plate", "")).doesNotContainPattern("[A-Za-z]{3,}");
    }

    /** A right-to-left language takes one file: it stands in the list, turns the page, and page and server speak it. */
    @Test
    void languageOfOneFileMoreIsChosenAndTurnsThePage() {
        officer = Officer.at(chromium, post.url());
        Locator chooser = officer.named("language");
        assertThat(chooser.locator("option"))
                .hasText(new String[] {"English", PseudoLanguage.changed("English"), "Русский"});

        chooser.selectOption(PseudoLanguage.CODE);

        assertThat(officer.page().locator("html")).hasAttribute("dir", "rtl");
        assertThat(officer.page().locator("html")).hasAttribute("lang", PseudoLanguage.CODE);
        assertThat(officer.named("form-title")).hasText(PseudoLanguage.changed("New seizure"));
        officer.page().setViewportSize(360, 740);
        officer.beginSeizure().typeHeroin("12", "t").save();
        assertThat(officer.field("quantity").locator(".question"))
                .containsText(PseudoLanguage.changed("Is the quantity right, and the unit?"));
        assertThat((int) officer.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        officer.named("language").selectOption("ru");
        assertThat(officer.page().locator("html")).hasAttribute("dir", "ltr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "fa"})
    void narrowScreenCutsNoDialogOff(String language) {
        officer = Officer.at(chromium, post.url(), "?lang=" + language);
        officer.page().setViewportSize(360, 740);
        for (String dialog : List.of("help-dialog", "retract-dialog", "discard-dialog")) {
            assertThat((List<?>) officer.page().evaluate("""
                    (id) => {
                      const dialog = document.getElementById(id);
                      dialog.showModal();
                      const { left, right } = dialog.getBoundingClientRect();
                      const outside = [...dialog.querySelectorAll('*')].filter((each) => {
                        const box = each.getBoundingClientRect();
                        return box.left < left || box.right > right;
                      }).map((each) => each.outerHTML);
                      dialog.close();
                      return outside;
                    }
                    """, dialog))
                    .as(dialog)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, ltr", "ru, ltr", "fa, rtl"})
    void narrowScreenNeedsNoSidewaysScrolling(String language, String direction) {
        post.show(List.of(held("camera", "strange.csv")));
        officer = Officer.at(chromium, post.url(), "?lang=" + language);
        officer.page().setViewportSize(360, 740);
        assertThat(officer.named("bar-feed")).isVisible();
        officer.beginSeizure().typeHeroin("12", "t").press("Alt+v", "Alt+d", "Alt+p", "Alt+k", "Alt+m");
        officer.save();

        assertThat(officer.page().locator("html")).hasAttribute("dir", direction);
        assertThat((int) officer.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        officer.page().locator(".views [data-view=list]").click();
        assertThat((int) officer.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, en", "LIGHT, ru", "DARK, ru", "LIGHT, fa"})
    void accessibilityRulesHold(ColorScheme scheme, String language) {
        post.show(new PostOnDisk.Strip("low", 50_000_000, 420_000L, "unsigned"));
        post.show(List.of(held("camera", "strange.csv")));
        officer = Officer.at(chromium, post.url(), "?lang=" + language);
        assertThat(officer.named("bar-feed")).isVisible();
        officer.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(Axe.violations(officer.page())).isEmpty();
        officer.beginSeizure().typeHeroin("2.5", "kg").save();
        assertThat(officer.reports()).hasCount(1);
        post.refused(1, "future-date", "set the clock");
        officer.page().evaluate("document.activeElement.blur()");
        officer.beginSeizure().typeHeroin("12", "t").press("Alt+k").type("x").press("Tab");
        for (String key : new String[] {"v", "d", "p", "t", "c", "e", "o"}) {
            officer.press("Alt+" + key).type("1");
        }
        officer.save();
        assertThat(officer.page().locator(".problem").first()).isVisible();

        assertThat(officer.page().locator("html"))
                .hasAttribute("data-theme", scheme == ColorScheme.DARK ? "dark" : "light");
        assertThat(Axe.violations(officer.page())).isEmpty();
        officer.page().locator("#help").click();
        assertThat(Axe.violations(officer.page())).isEmpty();
        officer.page().setViewportSize(360, 740);
        assertThat(Axe.violations(officer.page())).isEmpty();
    }

    private static FeedStatus held(String feed, String file) {
        Problem problem = new Problem("plate", "", ProblemCode.MISSING_FIELD, "give the column a name");
        return held(feed, List.of(new FeedStatus.Held(file, List.of(problem))));
    }

    private static FeedStatus held(String feed, List<FeedStatus.Held> files) {
        return new FeedStatus(
                feed, FeedStatus.State.HELD, null, List.of(), files, null, 0, 1, 0, new Tally(0, 0, 0), null);
    }

    private void loseAnswers() {
        officer.page().route("**/api/reports?*", route -> {
            if (route.request().method().equals("POST")) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
    }

    private void hearAnswers() {
        officer.page().unroute("**/api/reports?*");
    }
}
