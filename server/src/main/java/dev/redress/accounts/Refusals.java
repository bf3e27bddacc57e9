package dev.redress.accounts;

import dev.redress.kernel.Refusal;
import dev.redress.kernel.Refused;
import dev.redress.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Lets filters, which stand before the dispatcher, refuse in the same form and language as it. */
@Component
final class Refusals {

  private final ObjectProvider<HandlerExceptionResolver> resolvers;
  private final LocaleResolver language;

  Refusals(
      @org.springframework.beans.factory.annotation.Qualifier("handlerExceptionResolver")
          ObjectProvider<HandlerExceptionResolver> resolvers,
      LocaleResolver language) {
    this.resolvers = resolvers;
    this.language = language;
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
    answer(request, response, refusal.with());
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Refused why) {
    request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, language);
    RefusedException refused = new RefusedException(why);
    if (resolvers.getObject().resolveException(request, response, null, refused) == null) {
      throw refused;
    }
  }
}
