package org.tamga.producers.post.words;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Which languages have a file on a class path. */
final class LanguageFiles {
    private static final String FOLDER = "post/languages";
    private static final Pattern FILE = Pattern.compile("(?:.*/)?([a-z]{2,3})\\.json");

    private LanguageFiles() {}

    static String path(String code) {
        return FOLDER + "/" + code + ".json";
    }

    static SortedSet<String> codes(ClassLoader classPath) throws IOException {
        SortedSet<String> codes = new TreeSet<>();
        for (URL folder : Collections.list(classPath.getResources(FOLDER))) {
            for (String file : folder.getProtocol().equals("jar") ? inJar(folder) : inFolder(folder)) {
                Matcher named = FILE.matcher(file);
                if (named.matches()) {
                    codes.add(named.group(1));
                }
            }
        }
        return codes;
    }

    private static List<String> inFolder(URL folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
            return files.map(Path::getFileName).map(String::valueOf).toList();
        }
    }

    private static List<String> inJar(URL folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) folder.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER + "/"))
                    .toList();
        }
    }
}
