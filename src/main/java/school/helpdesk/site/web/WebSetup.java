package school.helpdesk.site.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private final FormAnswer formAnswer;

    WebSetup(FormAnswer formAnswer) {
        this.formAnswer = formAnswer;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(formAnswer);
    }

    /** The binder's editor does not reach the elements of lists; this does. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, Typed::tidied);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new DisplayLocale();
    }

    /** After a POST a redirect must be 303: with 302 a client may repeat the POST at the new address. */
    @Bean
    static BeanPostProcessor seeOther() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver views) views.setRedirectHttp10Compatible(false);
                return bean;
            }
        };
    }
}
