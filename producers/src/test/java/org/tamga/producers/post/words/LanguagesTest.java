package org.tamga.producers.post.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file more is one language more, wherever on the class path it lies. */
final class LanguagesTest {
    /** Korean has no plural forms; English has. */
    private static final String PARTLY_KOREAN = """
            {"name": "한국어", "direction": "ltr",
             "page": {"title": "탐가", "list": {"shown": {"other": "{count}"}}},
             "problems": {"no-item": {"says": "물질이 없습니다.", "remedy": "추가하십시오."}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void englishComesFirstAndTheOthersByTheirCodes() throws IOException {
        put("ko.json", PARTLY_KOREAN);
        put("az.json", PARTLY_KOREAN.replace("한국어", "Azərbaycanca"));

        assertThat(withFolder().all()).extracting(Language::code).containsExactly("en", "az", "ko", "ru");
    }

    @Test
    void languageIsFoundInAJar() throws IOException {
        Path jar = folder.resolve("more.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("post/"));
            zip.putNextEntry(new ZipEntry("post/languages/"));
            zip.putNextEntry(new ZipEntry("post/languages/ko.json"));
            zip.write(PARTLY_KOREAN.getBytes(StandardCharsets.UTF_8));
        }

        Languages languages = on(jar);

        assertThat(languages.byCode("ko")).hasValueSatisfying(korean -> {
            assertThat(korean.name()).isEqualTo("한국어");
            assertThat(korean.direction()).isEqualTo(Language.Direction.LTR);
        });
        assertThat(languages.all()).extracting(Language::code).contains("en", "ru");
    }

    @Test
    void whatALanguageLacksIsSaidInEnglish() throws IOException {
        put("ko.json", PARTLY_KOREAN);
        Language korean = withFolder().byCode("ko").orElseThrow();

        assertThat(korean.page().path("title").asText()).isEqualTo("탐가");
        assertThat(korean.page().at("/list/title").asText()).isEqualTo("Reports of this post");
        assertThat(korean.words().says("no-item", "")).isEqualTo("물질이 없습니다.");
        assertThat(korean.words().says("not-json", "")).isEqualTo("This is not one JSON object.");
    }

    @Test
    void pluralFormsOfTwoLanguagesAreNotMixed() throws IOException {
        put("ko.json", PARTLY_KOREAN);

        assertThat(withFolder()
                        .byCode("ko")
                        .orElseThrow()
                        .page()
                        .at("/list/shown")
                        .fieldNames())
                .toIterable()
                .containsExactly("other");
    }

    @Test
    void fileThatIsNoLanguageStopsNoOther() throws IOException {
        put("ko.json", "{");
        put("ja.json", "");
        put("zh.json", PARTLY_KOREAN.replace("\"ltr\"", "\"down\""));
        put("notes.txt", PARTLY_KOREAN);

        assertThat(withFolder().all()).extracting(Language::code).containsExactly("en", "ru");
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        Languages bundled = Languages.bundled();

        assertThat(bundled.words(null).language()).isEqualTo("en");
        assertThat(bundled.words("../en").language()).isEqualTo("en");
        assertThat(bundled.words("RU").language()).isEqualTo("ru");
    }

    private void put(String name, String content) throws IOException {
        Path languages = Files.createDirectories(folder.resolve("post/languages"));
        Files.writeString(languages.resolve(name), content);
    }

    private Languages withFolder() throws IOException {
        return on(folder);
    }

    private static Languages on(Path more) throws IOException {
        URL[] places = {more.toUri().toURL()};
        return Languages.on(new URLClassLoader(places, LanguagesTest.class.getClassLoader()));
    }
}
