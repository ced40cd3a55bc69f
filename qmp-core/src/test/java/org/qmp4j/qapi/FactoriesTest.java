package org.qmp4j.qapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qmp4j.qapi.Samples.Amount;

/** What a builder or factory makes of the parts of a value is that value: for every generated record that has one. */
class FactoriesTest {
    private int seen;

    @Test
    void ofMakesWhatHasNothingOptional() {
        everyRecord(Amount.LEAST, FactoriesTest::throughOf);
        assertTrue(seen > 400, "records seen: " + seen);
    }

    @Test
    void buildersMakeWhatHasEverything() {
        everyRecord(Amount.ALL, FactoriesTest::throughBuilder);
        assertTrue(seen > 400, "records seen: " + seen);
    }

    private interface Check {
        void that(Record value) throws ReflectiveOperationException;
    }

    private void everyRecord(Amount amount, Check check) {
        Samples samples = new Samples(amount);
        Stream.concat(samples.facts("object"), samples.facts("command")).forEach(fact -> {
            JsonNode type = fact.get("kind").textValue().equals("command") ? fact.get("arg") : fact.get("name");
            for (JsonNode sample : type.isNull() ? List.<JsonNode>of() : samples.of(type)) {
                try {
                    Record value = (Record) Bound.decode(Bound.type(fact), sample);
                    check.that(value);
                    for (RecordComponent component : value.getClass().getRecordComponents()) {
                        Object part = component.getAccessor().invoke(value);
                        if (component.getName().equals("base") && part instanceof Record base) {
                            check.that(base);
                        }
                    }
                    seen++;
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(fact.toString(), e);
                }
            }
        });
    }

    private static void throughOf(Record value) throws ReflectiveOperationException {
        for (Method of : hasOptional(value) ? List.<Method>of() : factories(value, "of")) {
            assertEquals(value, of.invoke(null, required(value, of)), of::toString);
        }
    }

    private static void throughBuilder(Record value) throws ReflectiveOperationException {
        for (Method start : factories(value, "builder")) {
            Object builder = start.invoke(null, required(value, start));
            for (Method setter : builder.getClass().getMethods()) {
                if (setter.getDeclaringClass() == builder.getClass() && setter.getParameterCount() == 1) {
                    Object part = value.getClass().getMethod(setter.getName()).invoke(value);
                    Object given = part instanceof Optional<?> optional ? optional.orElse(null) : part;
                    if (given != null) {
                        assertEquals(builder, setter.invoke(builder, as(setter.getParameterTypes()[0], given)));
                    }
                }
            }
            assertEquals(value, builder.getClass().getMethod("build").invoke(builder));
        }
    }

    /** Of what older QEMUs do not send, the schema says that it is always there. */
    private static boolean hasOptional(Record value) throws ReflectiveOperationException {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (component.getAccessor().invoke(value) instanceof Optional<?> optional && optional.isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static List<Method> factories(Record value, String name) {
        return Stream.of(value.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    /** The parts that are not optional, each as the factory wants it. */
    private static Object[] required(Record value, Method factory) throws ReflectiveOperationException {
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (component.getType() != Optional.class && parts.size() < factory.getParameterCount()) {
                Object part = component.getAccessor().invoke(value);
                parts.add(as(factory.getParameterTypes()[parts.size()], part));
            }
        }
        return parts.toArray();
    }

    private static Object as(Class<?> wanted, Object part) {
        if (part instanceof OpenEnum<?> open) {
            return open.known().orElseThrow();
        } else if (part instanceof UInt64 number && wanted == long.class) {
            return number.toLong();
        } else if (part instanceof List<?> list) {
            return list.stream().map(one -> as(Object.class, one)).toList();
        }
        return part;
    }
}
