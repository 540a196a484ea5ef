package org.tamga.benchmarks.contestants.siddhi;

import io.siddhi.annotation.Extension;
import io.siddhi.annotation.ReturnAttribute;
import io.siddhi.annotation.util.DataType;
import io.siddhi.core.config.SiddhiQueryContext;
import io.siddhi.core.executor.ExpressionExecutor;
import io.siddhi.core.executor.function.FunctionExecutor;
import io.siddhi.core.util.config.ConfigReader;
import io.siddhi.core.util.snapshot.state.State;
import io.siddhi.core.util.snapshot.state.StateFactory;
import io.siddhi.query.api.definition.Attribute;
import org.jspecify.annotations.Nullable;
import org.tamga.benchmarks.tasks.Speed;

/** The shared formula as Siddhi takes a function of its users'. */
@Extension(
        name = "impossible",
        namespace = "tamga",
        description = "Whether nobody drives from the one place to the other in the time.",
        returnAttributes = @ReturnAttribute(description = "impossible or not", type = DataType.BOOL))
public final class ImpossibleFunction extends FunctionExecutor<State> {

    @Override
    protected @Nullable StateFactory<State> init(
            ExpressionExecutor[] arguments, ConfigReader reader, SiddhiQueryContext context) {
        return null; // none
    }

    @Override
    protected Object execute(Object[] data, @Nullable State state) {
        return Speed.isImpossible(
                (double) data[0], (double) data[1], (long) data[2], (double) data[3], (double) data[4], (long) data[5]);
    }

    @Override
    protected Object execute(Object data, @Nullable State state) {
        throw new IllegalStateException("takes six arguments");
    }

    @Override
    public Attribute.Type getReturnType() {
        return Attribute.Type.BOOL;
    }
}
