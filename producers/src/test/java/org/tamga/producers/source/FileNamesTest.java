package org.tamga.producers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNamesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void threeFiles() throws IOException {
        for (String name : List.of("b.ndjson", "a.ndjson", "c[1].csv")) {
            Files.createFile(folder.resolve(name));
        }
    }

    @Test
    void aPatternStandsForItsFilesInOrder() {
        assertThat(expand("*.ndjson")).containsExactly(folder + "/a.ndjson", folder + "/b.ndjson");
    }

    @Test
    void aFileWhoseNameLooksLikeAPatternIsItself() {
        assertThat(expand("c[1].csv")).containsExactly(folder + "/c[1].csv");
    }

    @Test
    void aPatternWithoutMatchesStaysSoThatItCanBeNamed() {
        assertThat(expand("*.xml")).containsExactly(folder + "/*.xml");
    }

    @Test
    void aHyphenIsStandardInput() {
        assertThat(FileNames.expand(List.of("-"))).singleElement().matches(InputFile::isStandardInput);
    }

    private List<String> expand(String pattern) {
        return FileNames.expand(List.of(folder + "/" + pattern)).stream()
                .map(InputFile::name)
                .toList();
    }
}
