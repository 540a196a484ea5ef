package org.tamga.benchmarks.contestants.esper;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.configuration.common.ConfigurationCommonEventTypeBean;
import com.espertech.esper.common.client.util.AccessorStyle;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tamga.benchmarks.contestants.Contestant;
import org.tamga.benchmarks.contestants.Findings;
import org.tamga.benchmarks.contestants.Work;
import org.tamga.benchmarks.tasks.Finding;
import org.tamga.benchmarks.tasks.Speed;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.traffic.Passage;

/**
 * Esper, each task an EPL file beside this class. Windows go by the time in the passages; the engine's own clock stands
 * still. Esper has no watermark: what comes late is late.
 */
public final class EsperContestant implements Contestant {

    @Override
    public String id() {
        return "esper";
    }

    @Override
    public String title() {
        return "Esper 9.0.0";
    }

    @Override
    public void run(Task task, List<Passage> arrivals, Findings findings, Work work) {
        Configuration configuration = configuration();
        EPRuntime runtime = EPRuntimeProvider.getRuntime(UUID.randomUUID().toString(), configuration);
        try {
            Hearing hearing = new Hearing(findings);
            deploy(task, configuration, runtime, hearing);
            work.begin();
            for (Passage passage : arrivals) {
                runtime.getEventService().sendEventBean(passage, "Passage");
                hearing.arrival++;
            }
            work.end();
        } finally {
            runtime.destroy();
        }
    }

    private static void deploy(Task task, Configuration configuration, EPRuntime runtime, Hearing hearing) {
        try {
            EPCompiled compiled =
                    EPCompilerProvider.getCompiler().compile(epl(task), new CompilerArguments(configuration));
            EPDeployment deployment = runtime.getDeploymentService().deploy(compiled);
            runtime.getDeploymentService()
                    .getStatement(deployment.getDeploymentId(), "alerts")
                    .addListener((news, olds, statement, from) -> hearing.hear(news));
        } catch (EPCompileException | EPDeployException e) {
            throw new IllegalStateException(task.id() + ".epl is not accepted", e);
        }
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.getCommon().addImport(Speed.class);
        configuration.getCommon().addEventType("Passage", Passage.class.getName(), record());
        configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
        configuration.getRuntime().getThreading().setListenerDispatchPreserveOrder(false);
        configuration.getRuntime().getThreading().setInsertIntoDispatchPreserveOrder(false);
        configuration.getRuntime().getExecution().setPrioritized(true);
        return configuration;
    }

    /** A record's accessors are not named as a bean's. */
    private static ConfigurationCommonEventTypeBean record() {
        ConfigurationCommonEventTypeBean type = new ConfigurationCommonEventTypeBean();
        type.setAccessorStyle(AccessorStyle.EXPLICIT);
        for (RecordComponent component : Passage.class.getRecordComponents()) {
            type.addMethodProperty(component.getName(), component.getAccessor().getName());
        }
        return type;
    }

    private static String epl(Task task) {
        try (InputStream file = EsperContestant.class.getResourceAsStream(task.id() + ".epl")) {
            if (file == null) {
                throw new IllegalStateException("no " + task.id() + ".epl");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Hearing {
        private final Findings findings;
        private int arrival;

        Hearing(Findings findings) {
            this.findings = findings;
        }

        void hear(EventBean @Nullable [] news) {
            if (news != null) {
                for (EventBean alert : news) {
                    findings.raise(new Finding((String) alert.get("vehicle"), (String) alert.get("anchor")), arrival);
                }
            }
        }
    }
}
