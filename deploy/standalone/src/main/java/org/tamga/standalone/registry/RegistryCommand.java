package org.tamga.standalone.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line and environment of the registry's process. */
final class RegistryCommand {
    private static final String MAIN = "io.quarkus.runner.GeneratedMain";

    private RegistryCommand() {}

    static ProcessBuilder of(RegistrySettings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(List.of("-cp", RegistryHome.classPath(settings.home()), Leash.class.getName(), MAIN));
        ProcessBuilder builder = new ProcessBuilder(command);
        // a clean environment: its settings are read from variables, and a stranger's must not reach them
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "TMPDIR"));
        builder.environment().putAll(environment(settings));
        builder.directory(settings.directory().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
        return builder;
    }

    private static Map<String, String> environment(RegistrySettings settings) {
        return Map.of(
                "QUARKUS_HTTP_HOST", settings.host(),
                "QUARKUS_HTTP_PORT", Integer.toString(settings.port()),
                "REGISTRY_DATASOURCE_URL", settings.databaseUrl(),
                "QUARKUS_DATASOURCE_JDBC_INITIAL_SIZE", "1",
                "QUARKUS_DATASOURCE_JDBC_MIN_SIZE", "1",
                "QUARKUS_BANNER_ENABLED", "false",
                "LOG_LEVEL", "WARN",
                "REGISTRY_LOG_LEVEL", "WARN");
    }
}
