package org.qmp4j.testkit.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.Map;
import org.qmp4j.testkit.json.JsonTree;

/** JSON as QEMU reads and prints it (qobject/json-parser.c, json-writer.c): its spacing, escapes and numbers. */
public final class QemuJson {

    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final int DOUBLE_DIGITS = 17;

    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;

    private QemuJson(boolean pretty) {
        this.pretty = pretty;
    }

    /** Parses one value with QEMU's liberties (single quotes) and strictness (no duplicate keys). */
    static JsonNode parse(String text) throws JsonProcessingException {
        return JsonTree.readAsQemu(text);
    }

    /** One line, without its end. */
    public static String compact(JsonNode node) {
        return print(node, false);
    }

    /** Compact or over many lines, without the last line's end. */
    static String print(JsonNode node, boolean pretty) {
        QemuJson json = new QemuJson(pretty);
        json.value(node, 0);
        return json.out.toString();
    }

    private void value(JsonNode node, int depth) {
        if (node.isObject()) {
            object(node, depth);
        } else if (node.isArray()) {
            array(node, depth);
        } else if (node.isTextual()) {
            text(node.textValue());
        } else if (node.isNumber()) {
            out.append(number(node));
        } else {
            out.append(node.asText());
        }
    }

    private void object(JsonNode node, int depth) {
        out.append('{');
        Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
        boolean first = true;
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            separate(first, depth + 1);
            first = false;
            text(field.getKey());
            out.append(": ");
            value(field.getValue(), depth + 1);
        }
        end(depth);
        out.append('}');
    }

    private void array(JsonNode node, int depth) {
        out.append('[');
        boolean first = true;
        for (JsonNode element : node) {
            separate(first, depth + 1);
            first = false;
            value(element, depth + 1);
        }
        end(depth);
        out.append(']');
    }

    private void separate(boolean first, int depth) {
        if (!first) {
            out.append(pretty ? "," : ", ");
        }
        if (pretty) {
            newLine(depth);
        }
    }

    private void end(int depth) {
        if (pretty) {
            newLine(depth);
        }
    }

    private void newLine(int depth) {
        out.append('\n').append("    ".repeat(depth));
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = "\"\\\b\f\n\r\t".indexOf(c);
            if (escape >= 0) {
                out.append('\\').append("\"\\bfnrt".charAt(escape));
            } else if (c < ' ' || c >= 0x7f) {
                out.append(String.format("\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Integers of int64 and uint64 are exact; all else is a C double printed with {@code %.17g}. */
    private static String number(JsonNode node) {
        if (node.isIntegralNumber()) {
            BigInteger integer = node.bigIntegerValue();
            if (integer.compareTo(MIN) >= 0 && integer.compareTo(MAX) <= 0) {
                return integer.toString();
            }
        }
        return real(node.doubleValue());
    }

    private static String real(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(DOUBLE_DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < DOUBLE_DIGITS) {
            return rounded.toPlainString();
        }
        BigDecimal mantissa = rounded.movePointLeft(exponent).stripTrailingZeros();
        String sign = exponent < 0 ? "-" : "+";
        return mantissa.toPlainString() + "e" + sign + String.format("%02d", Math.abs(exponent));
    }
}
