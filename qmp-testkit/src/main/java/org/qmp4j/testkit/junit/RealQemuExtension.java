package org.qmp4j.testkit.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link RealQemu} does; looks for QEMU once in a run. Public for JUnit alone. */
public final class RealQemuExtension implements ExecutionCondition, ParameterResolver {

    /** For JUnit. */
    public RealQemuExtension() {
        // nothing to set up
    }

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(RealQemuExtension.class);

    /** What was found; a store wants an object of its own for each kind. */
    private record Found(Optional<RealQemuBinary> binary) {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<RealQemu> wanted =
                context.getElement().flatMap(element -> AnnotationSupport.findAnnotation(element, RealQemu.class));
        return wanted.isEmpty()
                ? ConditionEvaluationResult.enabled("not annotated itself")
                : evaluate(wanted.get().minVersion(), found(context));
    }

    /** The decision, apart from where the answers come from. */
    static ConditionEvaluationResult evaluate(String minVersion, Optional<RealQemuBinary> found) {
        if (found.isEmpty()) {
            String named = System.getProperty(RealQemuBinary.PROPERTY, "");
            return Need.QEMU.missing(
                    named.isEmpty()
                            ? RealQemuBinary.PROGRAM + " is not on the PATH"
                            : named + " of -D" + RealQemuBinary.PROPERTY + " is no QEMU");
        }
        RealQemuBinary qemu = found.get();
        if (!minVersion.isEmpty() && !qemu.isAtLeast(minVersion)) {
            return Need.QEMU.missing(
                    "it must be " + minVersion + " or newer, " + qemu.path() + " is " + qemu.version());
        }
        return ConditionEvaluationResult.enabled(qemu.path() + " is QEMU " + qemu.version());
    }

    private static Optional<RealQemuBinary> found(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Found.class, key -> new Found(RealQemuBinary.find()), Found.class)
                .binary();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RealQemuBinary.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return found(context).orElseThrow(() -> new IllegalStateException("no QEMU was found"));
    }
}
